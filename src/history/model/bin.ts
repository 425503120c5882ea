import { isRecord } from "../../platform/index.ts";
import { startOfDay } from "./groups.ts";
import type { ConversationRecord } from "./records.ts";

/** What is put into the bin is deleted for good after this many days. */
export const DAYS_IN_BIN = 30;

/** What was hidden for this time is erased, unless a tab holds the lock that says that it can be undone. */
export const UNLOCKED_AFTER_MS = 60_000;

/** When a conversation that was put into the bin at this time is deleted for good, in ms since 1970. */
export function erasedAt(deletedAt: number): number {
  return startOfDay(deletedAt, DAYS_IN_BIN) + (deletedAt - startOfDay(deletedAt));
}

export function isBinned(record: ConversationRecord | undefined): boolean {
  return record?.deletedAt !== undefined;
}

/** Whether a conversation that was there is not any more, or is in the bin now. */
export function isDeleted(
  before: ConversationRecord | undefined,
  now: ConversationRecord | undefined,
): boolean {
  return now === undefined ? before !== undefined : isBinned(now) && !isBinned(before);
}

/** Whether a stored record is of a conversation that was deleted for good. */
export function isHidden(record: unknown): boolean {
  return isRecord(record) && record["hiddenAt"] !== undefined;
}

/** Whether the list or the bin shows a conversation. */
export function isListed(record: ConversationRecord, now: number): boolean {
  return !isHidden(record) && !isOver(record, now);
}

/** Whether a conversation was in the bin for as long as it may be. */
function isOver({ deletedAt }: ConversationRecord, now: number): boolean {
  return deletedAt !== undefined && erasedAt(deletedAt) < now;
}

/**
 * Whether a conversation is to be erased at the start of a page: it was long in the bin, or the tab that has deleted it
 * for good was killed before it erased it. `canUndo`: some tab can still bring back what it has hidden.
 */
export function isLeft(record: ConversationRecord, now: number, canUndo: boolean): boolean {
  const { hiddenAt } = record;
  return hiddenAt === undefined ? isOver(record, now) : !canUndo && hiddenAt + UNLOCKED_AFTER_MS <= now;
}
