import type { Announcements } from "./announcements.ts";
import type { RunLocks } from "./run-locks.ts";
import type { LastingStore } from "./store.ts";

/** The external services of the history; tests pass others. */
export interface HistoryServices {
  readonly store: LastingStore;
  readonly announcements: Announcements;
  readonly locks: RunLocks;
}
