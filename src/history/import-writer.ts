import type { ImportedConversation } from "./model/import/imported.ts";
import { type Merge, type MergeChange, mergeImport, undoMerge } from "./model/import/merge.ts";
import type { ConversationRecord } from "./model/records.ts";
import type { HistoryChange, HistoryStore } from "./model/store.ts";

/** So many messages are stored in one step: each step waits for the disk. */
const MESSAGES_AT_ONCE = 500;

/** A conversation that got messages, with its record before. */
interface Changed {
  readonly change: MergeChange;
  readonly before: ConversationRecord;
}

export type ImportWriter = Awaited<ReturnType<typeof createImportWriter>>;

/** A function that tells what an imported conversation adds to the store. Most are new, which is known without a look. */
export async function createMerging(store: HistoryStore, known = new Set<string>()) {
  for (const id of await store.ids()) known.add(id);
  return async (imported: ImportedConversation): Promise<Merge> => {
    const { id } = imported;
    const stored = known.has(id) ? await store.read(id) : undefined;
    const isErased = known.has(id) && stored === undefined && (await store.isErased(id));
    return isErased ? { kind: "erased" } : mergeImport(imported, stored, Date.now());
  };
}

/** Stores imported conversations, several in one step, and can take all of them away again. */
export async function createImportWriter(store: HistoryStore) {
  const known = new Set<string>();
  const mergeOf = await createMerging(store, known);
  const added = new Set<string>();
  const changed: Changed[] = [];
  let waiting: MergeChange[] = [];
  let messages = 0;

  async function flush(): Promise<void> {
    const changes = waiting;
    [waiting, messages] = [[], 0];
    if (changes.length > 0) await store.writeAll(changes);
    for (const { id } of changes) added.add(id);
  }

  return {
    /** How many conversations were stored. */
    count: (): number => added.size + changed.length,
    /** The ids of the new ones. */
    added: (): readonly string[] => [...added],
    /** Rejects with a HistoryError when it, and those that waited with it, could not be stored. */
    async add(imported: ImportedConversation): Promise<void> {
      if (known.has(imported.id)) await flush(); // it may be among them
      const merge = await mergeOf(imported);
      if (!("change" in merge)) return;
      const before = known.has(imported.id) ? await store.record(imported.id) : undefined;
      known.add(imported.id);
      if (before === undefined) {
        const draft = imported.system === undefined ? undefined : { system: imported.system, human: "" };
        waiting.push({ ...merge.change, draft });
        messages += merge.change.put.length;
        if (messages >= MESSAGES_AT_ONCE) await flush();
      } else {
        await store.write(merge.change);
        if (!added.has(imported.id)) changed.push({ change: merge.change, before });
      }
    },
    /** Stores what waits. */
    flush,
    async undo(): Promise<void> {
      await store.erase([...added], undefined);
      const undone = changed.map(({ change, before }): HistoryChange => {
        const { id, remove, change: restore } = undoMerge(change, before);
        return { id, remove, change: (stored) => restore(stored) ?? before };
      });
      await store.writeAll(undone);
    },
  };
}
