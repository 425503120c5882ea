import { yieldToBrowser } from "../../platform/index.ts";

/** In milliseconds: the browser draws and takes input in between. */
const SLICE_MS = 8;

/** Returns a function that lets the browser work when the last time is long enough ago. It rejects after an abort. */
export function createPace(signal: AbortSignal) {
  let since = performance.now();
  return async (): Promise<void> => {
    signal.throwIfAborted();
    if (performance.now() - since < SLICE_MS) return;
    await yieldToBrowser();
    since = performance.now();
    signal.throwIfAborted();
  };
}
