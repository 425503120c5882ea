// @ts-check
import { GOALS } from "./goals.mjs";
import { median, withSpread } from "./statistics.mjs";

/**
 * One line of the report: what was measured in each round.
 *
 * @typedef {object} Row
 * @property {string} scenario
 * @property {string} figure
 * @property {string} unit
 * @property {readonly number[]} ours
 * @property {readonly number[]} baseline none: there is nothing to compare with
 * @property {number} [digits] behind the point, 0 unless told otherwise
 */

/** @param {readonly Row[]} rows @returns {string} a Markdown table */
export function tableOf(rows) {
  const head = ["scenario", "figure", "ours / baseline", "ours", "baseline", "goal", ""];
  const cells = rows.map((row) => {
    const { scenario, figure, unit, ours, baseline, digits = 0 } = row;
    const goal = GOALS[`${scenario}: ${figure}`];
    const medians = /** @type {const} */ ([median(ours), median(baseline)]);
    const isMet = goal?.isMet(...medians) ?? false;
    return [
      scenario,
      unit === "" ? figure : `${figure}, ${unit}`,
      ratio(...medians),
      withSpread(ours, digits),
      baseline.length === 0 ? "" : withSpread(baseline, digits),
      goal?.text ?? "",
      goal === undefined ? "" : isMet ? "ok" : "**misses**",
    ];
  });
  return [head, head.map(() => "---"), ...cells].map((line) => `| ${line.join(" | ")} |`).join("\n");
}

/** @param {number} ours @param {number} baseline */
function ratio(ours, baseline) {
  return baseline > 0 ? (ours / baseline).toFixed(2) : "";
}
