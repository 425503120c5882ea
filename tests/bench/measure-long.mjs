// @ts-check
import { setTimeout as sleep } from "node:timers/promises";
import { expectWhole } from "./measure-run.mjs";
import { openChat, PARTS } from "./open-chat.mjs";
import { watchRun } from "./watch-run.mjs";

/** @typedef {import("./measure-run.mjs").Place} Place */
/** @typedef {import("./scenarios.mjs").Scenario} Scenario */

const KEY_MS = 100;
/** So much has been drawn when Stop is pressed. */
const STOP_AFTER_MS = 100;

/**
 * What a page does with an answer of an extreme length. Milliseconds.
 *
 * @typedef {object} LongFigures
 * @property {number} totalMs
 * @property {number} longestTaskMs 0 if there was none above 50 ms
 * @property {number} slowestKeyMs from a key to the frame that shows it
 * @property {number} stopMs from the click on Stop to the frame that shows it
 */

/** @param {import("./browser.mjs").Browser} browser @param {Place} place @param {Scenario} scenario @returns {Promise<LongFigures>} */
export async function measureLong(browser, place, scenario) {
  return {
    ...(await measureTyping(browser, place, scenario)),
    stopMs: await measureStop(browser, place, scenario),
  };
}

/** Types while the answer is drawn. @param {import("./browser.mjs").Browser} browser @param {Place} place @param {Scenario} scenario */
async function measureTyping(browser, place, scenario) {
  const tab = await openChat(browser, { ...place, question: `bench ${scenario.name}` });
  const watch = await tab.keep(watchRun, PARTS);
  const keys = await tab.keep(watchKeys);
  const press = await tab.aimAt(PARTS.send);
  await press();
  await tab.evaluate(focusOn, PARTS.human);
  let isOver = false;
  const over = watch.evaluate(({ over: ended }) => ended).finally(() => (isOver = true));
  while (!isOver) {
    await tab.press("a");
    await sleep(KEY_MS);
  }
  const { status, totalMs, longTasksMs } = await over;
  await expectWhole(tab, scenario, status);
  const slowestKeyMs = await keys.evaluate(({ slowest }) => slowest());
  await tab.close();
  return { totalMs, longestTaskMs: Math.max(0, ...longTasksMs), slowestKeyMs };
}

/** @param {import("./browser.mjs").Browser} browser @param {Place} place @param {Scenario} scenario */
async function measureStop(browser, place, scenario) {
  const tab = await openChat(browser, { ...place, question: `bench ${scenario.name}` });
  const shown = await tab.keep(watchStop, PARTS);
  const pressSend = await tab.aimAt(PARTS.send);
  await pressSend();
  await tab.seen(`${PARTS.answer} :not(:empty)`);
  await sleep(STOP_AFTER_MS);
  const pressStop = await tab.aimAt(PARTS.stop);
  await pressStop();
  const ms = await shown.evaluate(({ stopped }) => stopped);
  await tab.close();
  return ms;
}

/** @param {string} selector */
export function focusOn(selector) {
  const field = document.querySelector(selector);
  if (field instanceof HTMLElement) field.focus();
}

/** Watches how long keys wait for their frame (https://developer.mozilla.org/en-US/docs/Web/API/PerformanceEventTiming). */
export function watchKeys() {
  /** @type {PerformanceEntry[]} */
  const seen = [];
  const observer = new PerformanceObserver((list) => void seen.push(...list.getEntries()));
  /** @type {PerformanceObserverInit & { durationThreshold: number }} TypeScript has no such field */
  const slow = { type: "event", durationThreshold: 16 };
  observer.observe(slow);
  const slowest = () => {
    seen.push(...observer.takeRecords());
    return Math.max(0, ...seen.filter(({ name }) => name === "keydown").map(({ duration }) => duration));
  };
  return { slowest };
}

/**
 * Watches for a click on Stop. Gives the milliseconds until the run is shown as over; if it was over before, until the
 * next frame.
 *
 * @param {{ stop: string, status: string }} parts selectors
 */
function watchStop(parts) {
  const status = document.querySelector(parts.status);
  const isRunning = () => status?.getAttribute("data-status") === "answering";
  const stopped = new Promise((/** @type {(ms: number) => void} */ resolve) => {
    const onPress = (/** @type {Event} */ { timeStamp, target }) => {
      if (!(target instanceof Element) || target.closest(parts.stop) === null) return;
      const afterFrame = new MessageChannel();
      afterFrame.port1.addEventListener("message", () => resolve(performance.now() - timeStamp));
      afterFrame.port1.start();
      requestAnimationFrame(function look() {
        if (isRunning()) requestAnimationFrame(look);
        else afterFrame.port2.postMessage(undefined);
      });
    };
    addEventListener("pointerup", onPress, { capture: true });
  });
  return { stopped };
}
