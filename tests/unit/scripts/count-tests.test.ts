import { expect, test } from "vitest";
import { countTests } from "../../../scripts/count-tests.mjs";

test("Vitest's report is counted", () => {
  const report = { numPassedTests: 5, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 };
  expect(countTests(report, 1)).toEqual({ passed: 5, failed: 2, skipped: 2 });
});

test("Playwright's report is counted, and a test that passed at the second try is one that passed", () => {
  const report = { stats: { expected: 5, flaky: 1, unexpected: 2, skipped: 3 } };
  expect(countTests(report, 1)).toEqual({ passed: 6, failed: 2, skipped: 3 });
});

test("a runner that failed outside of any test counts as one failed test", () => {
  expect(countTests({ numPassedTests: 5, numFailedTests: 0 }, 1)).toEqual({
    passed: 5,
    failed: 1,
    skipped: 0,
  });
  expect(countTests({}, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});
