import type { Announcements } from "./model/announcements.ts";
import { type RunLocks, UNDO_LOCK } from "./model/run-locks.ts";

/** In which conversations answers are being written, in this tab and in others. */
export function createRunWatch(
  locks: RunLocks,
  announcements: Announcements,
  /** A run in another tab has begun, or ended. */
  onElsewhere: (id: string, isActive: boolean) => void,
) {
  /** Runs of this tab, with the function that releases their locks. */
  const here = new Map<string, () => void>();
  const elsewhere = new Set<string>();

  async function watch(id: string): Promise<void> {
    if (elsewhere.has(id) || here.has(id)) return;
    elsewhere.add(id);
    onElsewhere(id, true);
    await locks.released(id);
    elsewhere.delete(id);
    onElsewhere(id, false);
  }

  return {
    begin(id: string): void {
      here.set(id, locks.hold(id));
      announcements.announce({ kind: "running", id });
    },
    /** The other tabs read the answer when the lock is released: `isStored` resolves when all of it is on the disk. */
    async end(id: string, isStored: () => Promise<void>): Promise<void> {
      const letGo = here.get(id);
      here.delete(id);
      await Promise.resolve(); // the end of the answer comes after that of the run
      await isStored();
      letGo?.();
    },
    watch,
    /** Finds the runs that had begun before this page was opened. */
    async find(): Promise<void> {
      for (const id of await locks.held()) if (id !== UNDO_LOCK) void watch(id);
    },
    isHere: (id: string): boolean => here.has(id),
    isElsewhere: (id: string): boolean => elsewhere.has(id),
    /** Whether another tab writes in it, also when this is not known yet. */
    async isHeldElsewhere(id: string): Promise<boolean> {
      return !here.has(id) && (await locks.held()).has(id);
    },
  };
}
