import { isHidden, isLeft, UNLOCKED_AFTER_MS } from "./model/bin.ts";
import type { ConversationRecord } from "./model/records.ts";
import { type RunLocks, UNDO_LOCK } from "./model/run-locks.ts";
import type { HistoryStore } from "./model/store.ts";

/** Conversations that are deleted for good. One of the two functions is to be called, once. */
export interface Erasing {
  /** Brings them back, as they were. */
  undo(): Promise<void>;
  /** Erases them. What a page that is left can't erase any more, a later one erases. */
  finish(): Promise<void>;
}

export interface ErasingParts {
  readonly store: Pick<HistoryStore, "erase">;
  readonly locks: RunLocks;
  /** Those that are shown. */
  readonly records: Map<string, ConversationRecord>;
  /** Changes records: here, in the store and for the other tabs. */
  change(ids: readonly string[], change: (record: ConversationRecord) => ConversationRecord): Promise<void>;
  /** Calls a task of the store. A failure is reported. */
  attempt(task: Promise<void>): Promise<void>;
}

/** Deletes for good in two steps, so that it can be undone: a mark hides conversations, then they are erased. */
export function createErasing({ store, locks, records, change, attempt }: ErasingParts) {
  /** Erases what is to be erased at the start of a page, and a minute later what could not be erased yet. */
  async function eraseLeft(
    list: () => Promise<readonly ConversationRecord[]>,
    isStart: boolean,
  ): Promise<void> {
    const stored = await list();
    if (isStart && stored.some(isHidden)) setTimeout(() => void eraseLeft(list, false), UNLOCKED_AFTER_MS);
    const now = Date.now();
    const over = stored.filter((record) => isLeft(record, now, false));
    if (over.length === 0) return;
    const canUndo = (await locks.held()).has(UNDO_LOCK);
    const ids = over.filter((record) => isLeft(record, now, canUndo)).map(({ id }) => id);
    if (ids.length > 0) await attempt(store.erase(ids, now));
  }

  return {
    hide(ids: readonly string[]): Erasing {
      const release = locks.hold(UNDO_LOCK);
      const before = ids.flatMap((id) => records.get(id) ?? []);
      for (const id of ids) records.delete(id);
      const hiddenAt = Date.now();
      const hidden = change(ids, (record) => ({ ...record, hiddenAt }));
      return {
        async undo(): Promise<void> {
          await hidden;
          for (const record of before) records.set(record.id, record); // also when the store fails
          await change(ids, (record) => ({ ...record, hiddenAt: undefined }));
          release();
        },
        async finish(): Promise<void> {
          await hidden;
          await attempt(store.erase(ids, Date.now()));
          release();
        },
      };
    },
    /** Reads the list, and erases what was in the bin for 30 days, or was deleted for good by a tab that was killed. */
    start: (list: () => Promise<readonly ConversationRecord[]>): Promise<void> => eraseLeft(list, true),
  };
}
