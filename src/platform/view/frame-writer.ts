const HIDDEN_TAB_MS = 250;
/** After a slice that took longer than this, the next one waits for a frame, so that the browser can respond first. */
const LONG_SLICE_MS = 16;

/**
 * Calls `write` at most once per frame, however often that is requested, and then `settle`, which may read the layout.
 * While `write` returns true (there is more to write), it continues between frames, in slices that are separate tasks,
 * so that the page responds to input. In a hidden tab, where frames stop, it uses a timer instead:
 * https://developer.mozilla.org/en-US/docs/Web/API/Window/requestAnimationFrame
 */
export function createFrameWriter(write: () => boolean, settle: () => void = () => undefined) {
  const { port1, port2 } = new MessageChannel();
  let cancelFrame: (() => void) | undefined;
  let isSliceAsked = false;

  function writeSlice(): void {
    const begun = performance.now();
    if (!write()) return;
    if (performance.now() - begun > LONG_SLICE_MS) schedule();
    else hurry();
  }

  function flush(): void {
    cancelFrame?.();
    cancelFrame = undefined;
    if (!isSliceAsked) writeSlice();
    settle();
  }

  function schedule(): void {
    if (cancelFrame !== undefined) return;
    if (document.visibilityState === "hidden") {
      const timer = setTimeout(flush, HIDDEN_TAB_MS);
      cancelFrame = () => clearTimeout(timer);
    } else {
      const frame = requestAnimationFrame(flush);
      cancelFrame = () => cancelAnimationFrame(frame);
    }
  }

  /** Writes before the next frame, because there is more to write than fits in one frame. */
  function hurry(): void {
    if (isSliceAsked) return;
    isSliceAsked = true;
    port2.postMessage(undefined);
  }

  port1.addEventListener("message", () => {
    isSliceAsked = false;
    schedule(); // so that `settle` runs after the slice
    writeSlice();
  });
  port1.start();

  // A frame that was requested before the tab was hidden may never come.
  document.addEventListener("visibilitychange", () => cancelFrame !== undefined && flush());

  return { schedule, hurry, flush };
}
