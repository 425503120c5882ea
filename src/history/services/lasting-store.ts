import { type HistoryError, type HistoryFault, historyError } from "../model/history-error.ts";
import type { HistoryStore, LastingStore } from "../model/store.ts";
import { createMemoryStore } from "./memory-store.ts";
import { createHistoryStore } from "./store.ts";

/** The other kinds are those of a database that is there. */
const WITHOUT_DATABASE: ReadonlySet<HistoryFault> = new Set(["unavailable", "newer", "blocked"]);

/** Keeps conversations in the database, or in memory while it can't be opened, was made by a newer page, or is blocked. */
export function createLastingStore(database: HistoryStore = createHistoryStore()): LastingStore {
  let memory = createMemoryStore();
  let fault: HistoryError | undefined;

  async function using<T>(task: (store: HistoryStore) => Promise<T>): Promise<T> {
    if (fault !== undefined) return task(memory);
    try {
      return await task(database);
    } catch (error) {
      useMemory(error);
      return task(memory);
    }
  }

  /** Uses memory from now on, unless an error tells that the database is there. */
  function useMemory(error: unknown): void {
    const cause = historyError(error);
    if (!WITHOUT_DATABASE.has(cause.kind)) throw cause;
    fault = cause;
  }

  return {
    fault: () => fault,
    async retry() {
      if (fault === undefined) return true;
      try {
        await database.record(""); // memory may have nothing to write
        for (const { record, messages } of await memory.all()) {
          const change = (stored: typeof record | undefined): typeof record => stored ?? record;
          await database.write({ id: record.id, change, put: [...messages.values()] });
        }
        fault = undefined;
        memory = createMemoryStore();
        return true;
      } catch (error) {
        fault = historyError(error);
        return false;
      }
    },
    list: () => using((store) => store.list()),
    latest: (count) => using((store) => store.latest(count)),
    ids: () => using((store) => store.ids()),
    record: (id) => using((store) => store.record(id)),
    changeAll: (ids, change) => using((store) => store.changeAll(ids, change)),
    read: (id) => using((store) => store.read(id)),
    write: (change) => using((store) => store.write(change)),
    writeAll: (changes) => using((store) => store.writeAll(changes)),
    append: (piece) => using((store) => store.append(piece)),
    readDraft: (id) => using((store) => store.readDraft(id)),
    writeDraft: (id, draft) => using((store) => store.writeDraft(id, draft)),
    isErased: (id) => using((store) => store.isErased(id)),
    erase: (ids, at) => using((store) => store.erase(ids, at)),
    async *search(words, ids, signal) {
      try {
        if (fault === undefined) return yield* database.search(words, ids, signal);
      } catch (error) {
        useMemory(error);
      }
      yield* memory.search(words, ids, signal);
    },
  };
}
