import { startChromium } from "../support/engines/chromium.ts";
import { expect, test as base } from "../support/engines/engine-test.ts";
import { listEngines } from "../support/engines/list-engines.ts";
import { TESTS, writeTestsPage } from "../support/engines/tests-page.ts";
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
      test.setTimeout(120_000); // generous, because the machine may be busy
      const engine = await openEngine(known);
      await engine.open(testsURL);
      const count = Number(await engine.evaluate(`${TESTS}.count`));
      expect(count).toBeGreaterThan(25);
      for (let ended = 0; ended < count; ended = Number(await engine.evaluate(`${TESTS}.results.length`))) {
        await engine.waitUntil(`${TESTS}.results.length > ${ended}`, `the end of test ${ended + 1}`);
      }
      const results = parseResults(await engine.evaluate(`JSON.stringify(${TESTS}.results)`));
      for (const { name, error } of results) expect.soft(error ?? "passed", name).toBe("passed");
    });
  });
}

function parseResults(text: unknown): readonly TestResult[] {
  const results: TestResult[] = JSON.parse(String(text));
  return results;
}
