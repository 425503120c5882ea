// @ts-check

/** @typedef {import("./measure-run.mjs").RunFigures} RunFigures */
/** @typedef {import("./measure-long.mjs").LongFigures} LongFigures */
/** @typedef {import("./report.mjs").Row} Row */
/** @typedef {import("./scenarios.mjs").Scenario} Scenario */
/** @template T @typedef {import("./alternate.mjs").Both<T>} Both */

/** @type {readonly (readonly [keyof RunFigures, string, string, number])[]} */
const FIGURES = [
  ["totalMs", "total", "ms", 0],
  ["busyMs", "busy", "ms", 0],
  ["longTasks", "long tasks", "", 0],
  ["longestTaskMs", "longest task", "ms", 0],
  ["longestGapMs", "longest frame gap", "ms", 0],
  ["droppedFrames", "dropped frames", "", 0],
  ["heapMB", "heap", "MB", 1],
];

/** @param {Scenario} scenario @param {Both<RunFigures>} runs @returns {Row[]} */
export function runRows({ name }, { ours, baseline }) {
  return FIGURES.map(([key, figure, unit, digits]) => ({
    scenario: name,
    figure,
    unit,
    digits,
    ours: ours.map((run) => run[key]),
    baseline: baseline.map((run) => run[key]),
  }));
}

/** @type {readonly (readonly [keyof LongFigures, string])[]} */
const LONG_FIGURES = [
  ["totalMs", "total"],
  ["longestTaskMs", "longest task"],
  ["slowestKeyMs", "slowest key"],
  ["stopMs", "stop"],
];

/** @param {Scenario} scenario @param {readonly LongFigures[]} runs @returns {Row[]} */
export function longRows({ name }, runs) {
  return LONG_FIGURES.map(([key, figure]) => ({
    scenario: name,
    figure,
    unit: "ms",
    ours: runs.map((run) => run[key]),
    baseline: [],
  }));
}

/**
 * How the time for one token grows from the shortest to the longest answer: 1 if it doesn't.
 *
 * @param {{ scenario: Scenario, runs: Both<RunFigures> }} short
 * @param {{ scenario: Scenario, runs: Both<RunFigures> }} long
 * @returns {Row[]}
 */
export function growthRows(short, long) {
  const factor = long.scenario.size / short.scenario.size;
  return FIGURES.slice(0, 2).map(([key, figure]) => {
    /** @param {"ours" | "baseline"} page round by round */
    const growth = (page) =>
      long.runs[page].map((run, i) => run[key] / factor / (short.runs[page][i]?.[key] ?? NaN));
    return {
      scenario: "growth",
      figure,
      unit: "",
      digits: 2,
      ours: growth("ours"),
      baseline: growth("baseline"),
    };
  });
}
