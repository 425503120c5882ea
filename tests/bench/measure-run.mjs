// @ts-check
import { writeAnswer } from "./answers.mjs";
import { openChat, PARTS } from "./open-chat.mjs";
import { watchRun } from "./watch-run.mjs";

/** @typedef {import("./tab.mjs").Tab} Tab */
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
 * @param {import("./browser.mjs").Browser} browser @param {Place} place @param {Scenario} scenario
 * @returns {Promise<RunFigures>}
 */
export async function measureRun(browser, place, scenario) {
  const question = `bench ${scenario.name}`;
  const tab = await openChat(browser, { ...place, question, isCold: scenario.isCold });
  const watched = await runToEnd(tab, scenario);
  await tab.devtools.send("HeapProfiler.collectGarbage");
  const { usedSize } = await tab.devtools.send("Runtime.getHeapUsage");
  await tab.close();
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

/** Presses Send and waits until the whole answer is drawn. @param {Tab} tab @param {Scenario} scenario */
export async function runToEnd(tab, scenario) {
  const watch = await tab.keep(watchRun, PARTS);
  const press = await tab.aimAt(PARTS.send);
  const busyBefore = await busyMs(tab);
  await press();
  const watched = await watch.evaluate(({ over }) => over);
  const busy = (await busyMs(tab)) - busyBefore;
  await expectWhole(tab, scenario, watched.status);
  return { ...watched, busyMs: busy };
}

/** Fails if the answer is not there from its beginning to its end. @param {Tab} tab @param {Scenario} scenario @param {string} status */
export async function expectWhole(tab, scenario, status) {
  const missing = await tab.evaluate(
    ({ answer, marks }) => {
      const text = document.querySelector(answer)?.textContent ?? "";
      let at = 0;
      return marks.find((mark) => {
        at = text.indexOf(mark, at);
        return at < 0;
      });
    },
    { answer: PARTS.answer, marks: [...writeAnswer(scenario).marks] },
  );
  if (status !== "done" || missing !== undefined)
    throw new Error(`"${scenario.name}" ended as ${status}; missing: ${missing?.slice(0, 40) ?? "nothing"}.`);
}

/** @param {Tab} tab */
async function busyMs({ devtools }) {
  const { metrics } = await devtools.send("Performance.getMetrics");
  return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? NaN);
}
