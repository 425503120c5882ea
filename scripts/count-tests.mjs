// @ts-check

/** @typedef {{ passed: number, failed: number, skipped: number, failures: readonly string[] }} Counts */

/**
 * Counts the tests in a report of Vitest's or Playwright's JSON reporter, and names those that failed, with the first
 * line of what they said. A runner that failed counts as one failed test if its report contains none: a file that
 * doesn't load, a page that can't be started, no report at all.
 *
 * @param {unknown} report
 * @param {number} exitCode of the runner
 * @returns {Counts}
 */
export function countTests(report, exitCode) {
  const counts = "stats" in Object(report) ? countPlaywright(report) : countVitest(report);
  if (exitCode === 0 || counts.failed > 0) return counts;
  return { ...counts, failed: 1, failures: [...counts.failures, `exit code ${exitCode} outside of a test`] };
}

/** @param {unknown} report https://playwright.dev/docs/test-reporters#json-reporter @returns {Counts} */
function countPlaywright(report) {
  const { stats } = Object(report);
  return {
    passed: count(stats, "expected") + count(stats, "flaky"),
    failed: count(stats, "unexpected"),
    skipped: count(stats, "skipped"),
    failures: failedSpecs(report),
  };
}

/** @param {unknown} suite with suites in it @returns {string[]} */
function failedSpecs(suite) {
  const specs = items(suite, "specs").filter((spec) => Object(spec).ok === false);
  const own = specs.map((spec) => {
    const results = items(items(spec, "tests")[0], "results");
    const { file, title } = Object(spec);
    return line(file, title, Object(Object(results.at(-1)).error).message);
  });
  return [...own, ...items(suite, "suites").flatMap(failedSpecs)];
}

/** @param {unknown} report https://vitest.dev/guide/reporters#json-reporter @returns {Counts} */
function countVitest(report) {
  const files = items(report, "testResults").filter((file) => Object(file).status === "failed");
  const failures = files.flatMap((file) => {
    const { name, message } = Object(file);
    const failed = items(file, "assertionResults").filter((test) => Object(test).status === "failed");
    if (failed.length === 0) return [line(name, "", message)];
    return failed.map((test) => line(name, Object(test).fullName, items(test, "failureMessages")[0]));
  });
  return {
    passed: count(report, "numPassedTests"),
    failed: count(report, "numFailedTests"),
    skipped: count(report, "numPendingTests") + count(report, "numTodoTests"),
    failures,
  };
}

/** @param {unknown} file @param {unknown} title @param {unknown} message */
function line(file, title, message) {
  return [file, title, typeof message === "string" && message.split("\n")[0]].filter(Boolean).join(" › ");
}

/** @param {unknown} report @param {string} name */
function count(report, name) {
  const value = Object(report)[name];
  return typeof value === "number" ? value : 0;
}

/** @param {unknown} report @param {string} name @returns {readonly unknown[]} */
function items(report, name) {
  const value = Object(report)[name];
  return Array.isArray(value) ? value : [];
}
