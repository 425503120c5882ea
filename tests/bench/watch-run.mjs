// @ts-check

/**
 * What a run looked like from within the page, until nothing moved any more. Milliseconds.
 *
 * @typedef {object} Watched
 * @property {string} status how the run ended
 * @property {number} totalMs from the click on Send to the end of the frame in which all is drawn
 * @property {readonly number[]} longTasksMs each task above 50 ms
 * @property {number} longestGapMs between two frames
 * @property {number} droppedFrames how many a screen of 60 Hz would have had to do without
 * @property {number} stopClickedAt milliseconds since 1970, 0 if Stop was not clicked
 */

/**
 * Watches the page until the run that begins with the next click on Send is over, drawn, and nothing happens to it
 * any more: highlighting may come later, but it counts. Runs in the page: it sees
 * nothing but its argument.
 *
 * @param {{ send: string, stop: string, status: string, log: string }} parts selectors
 * @returns {{ drawn: Promise<void>, over: Promise<Watched> }} an object, because a bare promise would be awaited on its way out of the page
 */
export function watchRun(parts) {
  const FRAME_MS = 1000 / 60;
  const REST_MS = 250;
  const status = document.querySelector(parts.status);
  const log = document.querySelector(parts.log);
  let sentAt = Infinity;
  let stopClickedAt = 0;
  /** @type {number[]} */
  const frames = [];
  /** @type {PerformanceEntry[]} */
  const longTasks = [];
  const observer = new PerformanceObserver((list) => void longTasks.push(...list.getEntries()));
  observer.observe({ type: "longtask" });

  const onClick = (/** @type {Event} */ { target, timeStamp }) => {
    if (!(target instanceof Element)) return;
    if (target.closest(parts.send) !== null) sentAt = Math.min(sentAt, performance.now());
    // The event's own time, so that it counts if the page was too busy to hear it.
    if (target.closest(parts.stop) !== null) stopClickedAt = Date.now() - performance.now() + timeStamp;
  };
  addEventListener("click", onClick, { capture: true });

  const state = () => status?.getAttribute("data-status") ?? "";
  const isOver = () =>
    sentAt < Infinity &&
    !/^(idle|loading|connecting|waiting|thinking|answering)$/.test(state()) &&
    log?.getAttribute("aria-busy") !== "true";

  /** @param {number} drawnAt @returns {Watched} */
  function report(drawnAt) {
    longTasks.push(...observer.takeRecords());
    observer.disconnect();
    removeEventListener("click", onClick, { capture: true });
    const gaps = frames.slice(1).map((at, i) => ({ at, ms: at - (frames[i] ?? at) }));
    const gapsMs = gaps.filter(({ at }) => at > sentAt).map(({ ms }) => ms);
    return {
      status: state(),
      totalMs: drawnAt - sentAt,
      longTasksMs: longTasks
        .filter(({ startTime, duration }) => startTime + duration > sentAt)
        .map(({ duration }) => duration),
      longestGapMs: Math.max(...gapsMs),
      droppedFrames: gapsMs
        .filter((ms) => ms > 1.5 * FRAME_MS)
        .reduce((sum, ms) => sum + Math.round(ms / FRAME_MS) - 1, 0),
      stopClickedAt,
    };
  }

  let showDrawn = () => {};
  const drawn = new Promise((/** @type {(value: void) => void} */ resolve) => (showDrawn = resolve));
  const over = new Promise((/** @type {(watched: Watched) => void} */ resolve) => {
    let drawnAt = Infinity;
    let isAtRest = false;
    const afterFrame = new MessageChannel(); // a timer would add its own millisecond
    afterFrame.port1.addEventListener("message", () => {
      drawnAt = performance.now();
      const rest = () => (isAtRest = true);
      let timer = setTimeout(rest, REST_MS);
      new MutationObserver(() => {
        clearTimeout(timer);
        timer = setTimeout(rest, REST_MS);
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    afterFrame.port1.start();

    let isDrawn = false;
    function onFrame(/** @type {number} */ at) {
      frames.push(at);
      if (!isDrawn && isOver()) {
        isDrawn = true;
        showDrawn();
        afterFrame.port2.postMessage(undefined);
      }
      if (isAtRest) resolve(report(drawnAt));
      else requestAnimationFrame(onFrame);
    }
    requestAnimationFrame(onFrame);
  });
  return { drawn, over };
}
