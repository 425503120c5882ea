// @ts-check
import { LONG_SCENARIOS } from "./scenarios.mjs";

/**
 * What our page is meant to reach, given the medians of both.
 *
 * @typedef {object} Goal
 * @property {string} text
 * @property {(ours: number, baseline: number) => boolean} isMet
 */

/** @param {number} factor @returns {Goal} */
function atMostTimes(factor) {
  return { text: `≤ ${factor} ×`, isMet: (ours, baseline) => ours <= factor * baseline };
}

/** @param {number} limit @param {string} [unit] @returns {Goal} */
function atMost(limit, unit = "") {
  return { text: limit === 0 ? "none" : `≤ ${limit}${unit}`, isMet: (ours) => ours <= limit };
}

/** @param {string} scenario @returns {[string, Goal][]} */
function longGoals(scenario) {
  return [
    [`${scenario}: total`, atMost(10_000, " ms")],
    [`${scenario}: longest task`, atMost(100, " ms")],
    [`${scenario}: slowest key`, atMost(100, " ms")],
    [`${scenario}: stop`, atMost(100, " ms")],
  ];
}

/** By scenario and figure. @type {Readonly<Record<string, Goal>>} */
export const GOALS = {
  "20000 full: total": atMostTimes(1.3),
  "20000 full: busy": atMostTimes(2.5),
  "20000 full: long tasks": atMost(0),
  "5000 1000/s: busy": atMostTimes(1.2),
  "5000 1000/s: long tasks": atMost(0),
  "5000 1000/s: dropped frames": {
    text: "no more than the baseline",
    isMet: (ours, baseline) => ours <= baseline,
  },
  "cold 20000 full: total": atMostTimes(1.8),
  "cold 20000 full: busy": atMostTimes(2.5),
  "cold 20000 full: longest task": atMost(50, " ms"),
  "cold 5000 1000/s: busy": atMostTimes(1.2),
  "cold 5000 1000/s: longest task": atMost(50, " ms"),
  ...Object.fromEntries(LONG_SCENARIOS.flatMap(({ name }) => longGoals(name))),
  "growth: total": atMost(1),
  "growth: busy": atMost(1),
  "history: usable": {
    text: "≤ baseline + 50 ms",
    isMet: (ours, baseline) => ours <= baseline + 50,
  },
  "history: list after usable": atMost(100, " ms"),
  "history: rows mounted": atMost(60),
  "history: conversation opened": atMost(100, " ms"),
  "history: first hits": atMost(200, " ms"),
  "history: all hits": atMost(3000, " ms"),
  "history: slowest key": atMost(100, " ms"),
  "history: longest task": atMost(50, " ms"),
  "history: busy while streaming": atMostTimes(1.1),
  "history: import, longest task": atMost(50, " ms"),
  "stop: until the server sees it": atMost(30, " ms"),
  "weight: index.html, gzip": atMost(170, " kB"),
  "usable: from http": atMostTimes(1.3),
  "usable: from disk": atMostTimes(1.5),
};
