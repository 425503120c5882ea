const HIDDEN_TAB_MS = 250;
/** A slice that took longer has not kept to its time: the browser goes first, then the next one. */
const LONG_SLICE_MS = 16;

/**
 * Calls `write` once per frame at most, however often it is asked to, and then `settle`, which may read the layout. As
 * long as `write` says that more is left, it goes on between the frames, in slices with a task of their own, so that
 * the page hears its user. In a hidden tab, where frames stop, a timer takes their place:
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

  /** Writes before the next frame: there is more than a frame has time for. */
  function hurry(): void {
    if (isSliceAsked) return;
    isSliceAsked = true;
    port2.postMessage(undefined);
  }

  port1.addEventListener("message", () => {
    isSliceAsked = false;
    schedule(); // to settle what the slice changes
    writeSlice();
  });
  port1.start();

  // A frame that was asked for before the tab was hidden may never come.
  document.addEventListener("visibilitychange", () => cancelFrame !== undefined && flush());

  return { schedule, hurry, flush };
}
