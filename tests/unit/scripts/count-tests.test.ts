import { expect, test } from "vitest";
import { countTests } from "../../../scripts/count-tests.mjs";

test("Vitest's report is counted, and what failed is named", () => {
  const failed = { status: "failed", fullName: "it works", failureMessages: ["Error: no\n  at here"] };
  const report = {
    ...{ numPassedTests: 5, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 },
    testResults: [
      { name: "a.test.ts", status: "failed", assertionResults: [{ status: "passed" }, failed] },
      { name: "b.test.ts", status: "failed", message: "It can't be loaded.", assertionResults: [] },
    ],
  };
  expect(countTests(report, 1)).toEqual({
    ...{ passed: 5, failed: 2, skipped: 2 },
    failures: ["a.test.ts › it works › Error: no", "b.test.ts › It can't be loaded."],
  });
});

test("Playwright's report is counted, and a test that passed at the second try is one that passed", () => {
  const spec = {
    file: "c.test.ts",
    title: "it opens",
    ok: false,
    tests: [{ results: [{ error: { message: "Error: shut\n" } }] }],
  };
  const suites = [{ specs: [{ ok: true }], suites: [{ specs: [spec] }] }];
  const report = { stats: { expected: 5, flaky: 1, unexpected: 2, skipped: 3 }, suites };
  expect(countTests(report, 1)).toEqual({
    ...{ passed: 6, failed: 2, skipped: 3 },
    failures: ["c.test.ts › it opens › Error: shut"],
  });
});

test("a runner that failed outside of any test counts as one failed test", () => {
  const failures = ["exit code 1 outside of a test"];
  expect(countTests({ numPassedTests: 5, numFailedTests: 0 }, 1)).toEqual({
    ...{ passed: 5, failed: 1, skipped: 0 },
    failures,
  });
  expect(countTests({}, 1)).toEqual({ passed: 0, failed: 1, skipped: 0, failures });
});
