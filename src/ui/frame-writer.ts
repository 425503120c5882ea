const HIDDEN_TAB_MS = 250;

/**
 * Calls `write` once per frame at most, however often it is asked to, and with the next frame again as long as it says
 * that more is left; on a timer while the tab is hidden, where frames stop: https://developer.mozilla.org/en-US/docs/Web/API/Window/requestAnimationFrame
 */
export function createFrameWriter(write: () => boolean) {
  let cancel: (() => void) | undefined;

  function flush(): void {
    cancel?.();
    cancel = undefined;
    if (write()) schedule();
  }

  function schedule(): void {
    if (cancel !== undefined) return;
    if (document.visibilityState === "hidden") {
      const timer = setTimeout(flush, HIDDEN_TAB_MS);
      cancel = () => clearTimeout(timer);
    } else {
      const frame = requestAnimationFrame(flush);
      cancel = () => cancelAnimationFrame(frame);
    }
  }

  // A frame that was asked for before the tab was hidden may never come.
  document.addEventListener("visibilitychange", () => cancel !== undefined && flush());

  return { schedule, flush };
}
