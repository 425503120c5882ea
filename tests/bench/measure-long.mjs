// @ts-check
import { setTimeout as sleep } from "node:timers/promises";
import { expectWhole } from "./measure-run.mjs";
import { openChat, PARTS } from "./open-chat.mjs";
import { watchRun } from "./watch-run.mjs";

/** @typedef {import("./measure-run.mjs").Place} Place */
/** @typedef {import("./scenarios.mjs").Scenario} Scenario */

const KEY_MS = 100;

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
  let isDrawn = false;
  const drawn = watch.evaluate(({ drawn: whole }) => whole).finally(() => (isDrawn = true));
  while (!isDrawn) {
    await tab.press("a");
    await sleep(KEY_MS);
  }
  await drawn;
  // Keys change the page, so it is at rest only now.
  const { status, totalMs, longTasksMs } = await watch.evaluate(({ over }) => over);
  await expectWhole(tab, scenario, status);
  const slowestKeyMs = await keys.evaluate(({ slowest }) => slowest());
  await tab.close();
  return { totalMs, longestTaskMs: Math.max(0, ...longTasksMs), slowestKeyMs };
}

/** @param {import("./browser.mjs").Browser} browser @param {Place} place @param {Scenario} scenario */
async function measureStop(browser, place, scenario) {
  const tab = await openChat(browser, { ...place, question: `bench ${scenario.name}` });
  const shown = await tab.keep(watchStop, PARTS);
  const press = await tab.aimAt(PARTS.send);
  await press();
  await tab.seen(`${PARTS.answer} :not(:empty)`);
  // As Stop does, but with one message to the browser: three for a click would take longer than the answer.
  await tab.devtools.send("Input.dispatchKeyEvent", { type: "keyDown", key: "Escape", code: "Escape" });
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
 * Watches for Escape. Gives the milliseconds until the run is shown as over, 0 if it was over before.
 *
 * @param {{ status: string }} parts selectors
 */
function watchStop(parts) {
  const status = document.querySelector(parts.status);
  const isIn = (/** @type {string} */ state) => status?.getAttribute("data-status") === state;
  const stopped = new Promise((/** @type {(ms: number) => void} */ resolve) => {
    const onPress = (/** @type {Event} */ { timeStamp }) => {
      if (!isIn("answering")) return resolve(0);
      const afterFrame = new MessageChannel();
      afterFrame.port1.addEventListener("message", () => resolve(performance.now() - timeStamp));
      afterFrame.port1.start();
      requestAnimationFrame(function look() {
        if (isIn("answering")) requestAnimationFrame(look);
        else afterFrame.port2.postMessage(undefined);
      });
    };
    addEventListener("keydown", onPress, { capture: true });
  });
  return { stopped };
}
