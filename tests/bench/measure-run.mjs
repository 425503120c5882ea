// @ts-check
import { writeAnswer } from "./answers.mjs";
import { aimAt, openChat, PARTS } from "./open-chat.mjs";
import { watchRun } from "./watch-run.mjs";

/** @typedef {import("./open-chat.mjs").Chat} Chat */
/** @typedef {import("./scenarios.mjs").Scenario} Scenario */
/** @typedef {{ readonly url: string, readonly baseURL: string }} Place a page, and the server that it asks */

/**
 * The figures of one run.
 *
 * @typedef {object} RunFigures
 * @property {number} totalMs
 * @property {number} busyMs processor time of the page's main thread
 * @property {number} longTasks how many above 50 ms
 * @property {number} longestTaskMs 0 if there was none above 50 ms
 * @property {number} longestGapMs
 * @property {number} droppedFrames
 * @property {number} heapMB JavaScript's, after a collection
 */

/**
 * Runs a scenario in a fresh context. Fails if the answer has not arrived whole.
 *
 * @param {import("@playwright/test").Browser} browser @param {Place} place @param {Scenario} scenario
 * @returns {Promise<RunFigures>}
 */
export async function measureRun(browser, place, scenario) {
  const question = `bench ${scenario.name}`;
  const chat = await openChat(browser, { ...place, question, isCold: scenario.isCold });
  const watched = await runToEnd(chat, scenario);
  await chat.devtools.send("HeapProfiler.collectGarbage");
  const { usedSize } = await chat.devtools.send("Runtime.getHeapUsage");
  await chat.close();
  return {
    totalMs: watched.totalMs,
    busyMs: watched.busyMs,
    longTasks: watched.longTasksMs.length,
    longestTaskMs: Math.max(0, ...watched.longTasksMs),
    longestGapMs: watched.longestGapMs,
    droppedFrames: watched.droppedFrames,
    heapMB: usedSize / 1e6,
  };
}

/** Presses Send and waits until the whole answer is drawn. @param {Chat} chat @param {Scenario} scenario */
export async function runToEnd({ page, devtools }, scenario) {
  const watch = await page.evaluateHandle(watchRun, PARTS);
  const press = await aimAt(page, PARTS.send);
  const busyBefore = await busyMs(devtools);
  await press();
  const watched = await watch.evaluate(({ over }) => over);
  const busy = (await busyMs(devtools)) - busyBefore;
  await expectWhole(page, scenario, watched.status);
  return { ...watched, busyMs: busy };
}

/** Fails if the answer is not there from its beginning to its end. @param {import("@playwright/test").Page} page @param {Scenario} scenario @param {string} status */
export async function expectWhole(page, scenario, status) {
  const missing = await page.locator(PARTS.answer).evaluate(
    (answer, marks) => {
      const text = answer.textContent ?? "";
      let at = 0;
      return marks.find((mark) => {
        at = text.indexOf(mark, at);
        return at < 0;
      });
    },
    [...writeAnswer(scenario).marks],
  );
  if (status !== "done" || missing !== undefined)
    throw new Error(`"${scenario.name}" ended as ${status}; missing: ${missing?.slice(0, 40) ?? "nothing"}.`);
}

/** @param {import("@playwright/test").CDPSession} devtools */
async function busyMs(devtools) {
  const { metrics } = await devtools.send("Performance.getMetrics");
  return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? NaN);
}
