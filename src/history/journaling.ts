import type { DeviceStorage } from "../platform/index.ts";
import { batchOf, fitJournal, journalOf, parseJournal } from "./model/journal.ts";
import type { HistoryStore } from "./model/store.ts";
import type { Batch, Unsaved } from "./model/unsaved.ts";
import { withStoredContents, writeText } from "./write-text.ts";

/** The storage's name for what is not in the store yet. */
const JOURNAL = "unsaved";

/** What could not be written again, and why: it is to be shown, and written when there is room. */
export interface NotWritten {
  readonly batches: readonly { readonly id: string; readonly batch: Batch }[];
  readonly cause: unknown;
}

/** What a page that is left could not write, from one page to the next. */
export function createJournal(
  store: HistoryStore,
  device: Pick<DeviceStorage, "read" | "remove" | "update">,
) {
  /** The entries, as JSON, that this page has not written either: it has them in memory. */
  const waiting = new Set<string>();

  const isWaiting = (entry: unknown): boolean => waiting.has(JSON.stringify(entry));

  /** Removes entries. Others may have come from another tab meanwhile. */
  function remove(isRemoved: (entry: unknown) => boolean): void {
    const without = (stored: unknown): readonly unknown[] =>
      entriesIn(stored).filter((entry) => !isRemoved(entry));
    if (without(device.read(JOURNAL)).length === 0) device.remove(JOURNAL);
    else device.update(JOURNAL, without);
  }

  return {
    /** Writes what the page before this one could not write. Gives what the store refuses. */
    async write(): Promise<NotWritten | undefined> {
      const written = new Set<string>();
      const batches: { id: string; batch: Batch }[] = [];
      let cause: unknown;
      for (const raw of entriesIn(device.read(JOURNAL))) {
        const [entry] = parseJournal([raw]);
        written.add(JSON.stringify(raw));
        if (entry === undefined) continue;
        const batch = batchOf(entry, await read(store, entry.id));
        try {
          await writeBatch(store, entry.id, batch);
        } catch (error) {
          cause = error;
          batches.push({ id: entry.id, batch });
          waiting.add(JSON.stringify(raw));
        }
      }
      // Written once more, they would replace what comes later.
      remove((entry) => written.has(JSON.stringify(entry)) && !isWaiting(entry));
      return batches.length === 0 ? undefined : { batches, cause };
    },
    /** Keeps what is not written when the page is left for ever: the storage writes at once. */
    keep(all: Iterable<Unsaved>): void {
      const entries = [...all].flatMap((unsaved) => journalOf(unsaved) ?? []);
      if (entries.length === 0) return;
      device.update(JOURNAL, (stored) =>
        fitJournal([...entriesIn(stored).filter((entry) => !isWaiting(entry)), ...entries]),
      );
    },
    /** All that this page has in memory is written. */
    clear(): void {
      if (waiting.size > 0) remove(isWaiting);
      waiting.clear();
    },
  };
}

function entriesIn(stored: unknown): readonly unknown[] {
  return Array.isArray(stored) ? stored : [];
}

/** A full disk can still be read; where there is no database, nothing is known of the conversation. */
async function read(store: HistoryStore, id: string): ReturnType<HistoryStore["read"]> {
  try {
    return await store.read(id);
  } catch {
    return undefined; // why nothing can be written is known, and says as much
  }
}

async function writeBatch(store: HistoryStore, id: string, { change, put, remove }: Batch): Promise<void> {
  if (change === undefined) return;
  const messages = await withStoredContents(store, id, [...put.values()]);
  const whole = { id, change, put: messages, remove: [...remove] };
  try {
    await store.write(whole);
  } catch (error) {
    await writeText(store, whole, error);
    throw error;
  }
}
