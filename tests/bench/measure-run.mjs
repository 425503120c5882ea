// @ts-check
import { END_MARK, writeAnswer } from "./answers.mjs";
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
  const chat = await openChat(browser, { ...place, question: `bench ${scenario.name}` });
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
  const { parts } = writeAnswer(scenario.tokens);
  const missing = await page.locator(PARTS.answer).evaluate(
    (answer, expected) => {
      const text = answer.textContent ?? "";
      return expected.find((each) => !text.includes(each));
    },
    [...Array.from({ length: parts }, (_, i) => `Part ${i + 1}: `), END_MARK],
  );
  if (watched.status !== "done" || missing !== undefined)
    throw new Error(`"${scenario.name}" ended as ${watched.status}; missing: ${missing ?? "nothing"}.`);
  return { ...watched, busyMs: busy };
}

/** @param {import("@playwright/test").CDPSession} devtools */
async function busyMs(devtools) {
  const { metrics } = await devtools.send("Performance.getMetrics");
  return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? NaN);
}
