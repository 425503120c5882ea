import { yieldToBrowser } from "../../platform/index.ts";

/** A task takes about this long: half of a frame. */
const TASK_MS = 8;

/** Divides long work into short tasks, so that the page can render and handle input between them. */
export function createPace() {
  let since = performance.now();
  return {
    /** Whether the work should pause. It is cheap to ask. */
    isDue: (): boolean => performance.now() - since >= TASK_MS,
    async pause(): Promise<void> {
      await yieldToBrowser();
      since = performance.now();
    },
  };
}
