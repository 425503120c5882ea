const HIDDEN_TAB_MS = 250;
/** A slice that takes longer than this has not kept to its time: the browser goes first, then the next one. */
const LONG_SLICE_MS = 16;
/** After so many long slices in a row each is followed by a rest of so many times its length. */
const OVERRUNS = 3;
const REST = 2;

/**
 * Calls `write` once per frame at most, however often it is asked to, and then `settle`, which may read the layout. As
 * long as `write` says that more is left, it goes on between the frames, in slices with a task of their own, so that
 * the page hears the user. In a hidden tab, where frames stop, a timer takes their place:
 * https://developer.mozilla.org/en-US/docs/Web/API/Window/requestAnimationFrame
 */
export function createFrameWriter(write: () => boolean, settle: () => void = () => undefined) {
  const { port1: slices, port2: ask } = new MessageChannel();
  let cancelFrame: (() => void) | undefined;
  let isSliceAsked = false;
  let overruns = 0;
  let restsUntil = 0;

  function writeSlice(): void {
    const begun = performance.now();
    if (begun < restsUntil) return schedule();
    const hasMore = write();
    const took = performance.now() - begun;
    overruns = took > LONG_SLICE_MS ? overruns + 1 : 0;
    if (overruns >= OVERRUNS) restsUntil = begun + took * (1 + REST);
    if (hasMore) hurry();
  }

  /** Writes before the next frame: there is more than a frame has time for. */
  function hurry(): void {
    if (overruns > 0) return schedule();
    if (isSliceAsked) return;
    isSliceAsked = true;
    ask.postMessage(undefined);
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

  slices.addEventListener("message", () => {
    isSliceAsked = false;
    schedule(); // for what the slice changes
    writeSlice();
  });
  slices.start();

  // A frame that was asked for before the tab was hidden may never come.
  document.addEventListener("visibilitychange", () => cancelFrame !== undefined && flush());

  return { schedule, hurry, flush };
}
