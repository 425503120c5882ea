import { startOfDay } from "./groups.ts";

/** What is put into the bin is deleted for good after this many days. */
export const DAYS_IN_BIN = 30;

/** When a conversation that was put into the bin at this time is deleted for good, in ms since 1970. */
export function erasedAt(deletedAt: number): number {
  return startOfDay(deletedAt, DAYS_IN_BIN) + (deletedAt - startOfDay(deletedAt));
}
