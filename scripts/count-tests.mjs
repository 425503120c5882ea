// @ts-check

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * Counts the tests in a report of Vitest's or Playwright's JSON reporter. A runner that failed counts as one failed
 * test if its report contains none: a file that doesn't load, a page that can't be started, no report at all.
 *
 * @param {unknown} report
 * @param {number} exitCode of the runner
 * @returns {Counts}
 */
export function countTests(report, exitCode) {
  const counts = "stats" in Object(report) ? countPlaywright(report) : countVitest(report);
  if (exitCode !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

/** @param {unknown} report https://playwright.dev/docs/test-reporters#json-reporter @returns {Counts} */
function countPlaywright(report) {
  const stats = Object(report).stats;
  return {
    passed: count(stats, "expected") + count(stats, "flaky"),
    failed: count(stats, "unexpected"),
    skipped: count(stats, "skipped"),
  };
}

/** @param {unknown} report https://vitest.dev/guide/reporters#json-reporter @returns {Counts} */
function countVitest(report) {
  return {
    passed: count(report, "numPassedTests"),
    failed: count(report, "numFailedTests"),
    skipped: count(report, "numPendingTests") + count(report, "numTodoTests"),
  };
}

/** @param {unknown} report @param {string} name */
function count(report, name) {
  const value = Object(report)[name];
  return typeof value === "number" ? value : 0;
}
