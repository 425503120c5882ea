/**
 * Calls `save` `delayMs` milliseconds (300: a pause in the typing) after the first of several changes, and at once when the page is left or hidden.
 * A phone may end a hidden page without another event:
 * https://developer.chrome.com/docs/web-platform/page-lifecycle-api
 */
export function saveLater(save: () => void, delayMs = 300) {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function flush(): void {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    save();
  }

  addEventListener("pagehide", flush);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && flush());

  return {
    /** Reports a change. */
    touch(): void {
      timer ??= setTimeout(flush, delayMs);
    },
    flush,
  };
}
