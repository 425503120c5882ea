import { isBinned } from "./bin.ts";
import type { ConversationRow } from "./conversations-state.ts";
import { type ConversationRecord, latestFirst } from "./records.ts";
import type { Found } from "./search.ts";

type Records = ReadonlyMap<string, ConversationRecord>;

/** The records of those in the bin, or of all others; the latest first. */
export function listedIn(records: Records, areBinned: boolean): readonly ConversationRecord[] {
  return latestFirst([...records.values()].filter((record) => isBinned(record) === areBinned));
}

/** What the list shows of these records. Nearly all rows are the records themselves: there may be 10,000. */
export function rowsOf(
  listed: readonly ConversationRecord[],
  isRunning: (id: string) => boolean,
): readonly ConversationRow[] {
  return listed.map((record) => (isRunning(record.id) ? { ...record, isRunning: true } : record));
}

/** What the list shows of the results of a search: those that are still there. */
export function foundRows(
  found: readonly Found[],
  records: Records,
  areBinned: boolean,
  isRunning: (id: string) => boolean,
): readonly ConversationRow[] {
  return found.flatMap(({ id, excerpt }) => {
    const record = records.get(id);
    const isThere = record !== undefined && isBinned(record) === areBinned;
    return isThere ? [{ ...record, isRunning: isRunning(id), excerpt }] : [];
  });
}
