import { startChromium } from "../support/engines/chromium.ts";
import { expect, test as base } from "../support/engines/engine-test.ts";
import { listEngines } from "../support/engines/list-engines.ts";
import { RESULTS, writeTestsPage } from "../support/engines/tests-page.ts";
import type { TestResult } from "../support/engines/vitest-in-page.ts";

/** All that is tested of the store over http in Chromium. */
const FILES = ["store", "store-properties", "search", "keeping"].map(
  (name) => `tests/ui/history/${name}.test.ts`,
);

const test = base.extend<object, { testsURL: string }>({
  testsURL: [
    async ({}, use) => {
      const page = await writeTestsPage(FILES);
      await use(page.url);
      await page.remove();
    },
    { scope: "worker" },
  ],
});

for (const known of [
  { name: "Chromium", isHere: true, start: startChromium } as const,
  ...(await listEngines()),
]) {
  test.describe(`${known.name}, from disk`, () => {
    test.skip(!known.isHere, `${known.name} is not on this machine.`);

    test("the store of conversations passes all of its tests", async ({ openEngine, testsURL }) => {
      const engine = await openEngine(known);
      await engine.open(testsURL);
      await engine.waitUntil(`${RESULTS} !== undefined`, "the end of the tests");
      const results = parseResults(await engine.evaluate(`JSON.stringify(${RESULTS})`));
      expect(results.length).toBeGreaterThan(25);
      for (const { name, error } of results) expect.soft(error ?? "passed", name).toBe("passed");
    });
  });
}

function parseResults(text: unknown): readonly TestResult[] {
  const results: TestResult[] = JSON.parse(String(text));
  return results;
}
