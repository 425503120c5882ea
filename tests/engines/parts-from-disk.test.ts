import { startChromium } from "../support/engines/chromium.ts";
import { expect, test as base } from "../support/engines/engine-test.ts";
import { listEngines } from "../support/engines/list-engines.ts";
import { TESTS, writeTestsPage } from "../support/engines/tests-page.ts";
import type { TestResult } from "../support/engines/vitest-in-page.ts";

const inRoom =
  (room: string) =>
  (name: string): string =>
    `tests/ui/${room}/${name}.test.ts`;

/** Parts that depend on the engine: all that is tested of them over http in Chromium. */
const PARTS = [
  {
    what: "the store of conversations",
    files: ["store", "store-properties", "search", "keeping"].map(inRoom("history")),
  },
  { what: "what reads pictures and files", files: ["read-attachment"].map(inRoom("attachments")) },
];

const test = base.extend<object, { pageOf: (files: readonly string[]) => Promise<string> }>({
  pageOf: [
    async ({}, use) => {
      const pages = new Map<readonly string[], Awaited<ReturnType<typeof writeTestsPage>>>();
      await use(async (files) => {
        const page = pages.get(files) ?? (await writeTestsPage(files));
        pages.set(files, page);
        return page.url;
      });
      for (const page of pages.values()) await page.remove();
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

    for (const { what, files } of PARTS) {
      test(`${what} passes all of its tests`, async ({ openEngine, pageOf }) => {
        test.setTimeout(120_000); // generous, because the machine may be busy
        const engine = await openEngine(known);
        await engine.open(await pageOf(files));
        const count = Number(await engine.evaluate(`${TESTS}.count`));
        expect(count).toBeGreaterThan(20);
        for (let ended = 0; ended < count; ended = Number(await engine.evaluate(`${TESTS}.results.length`))) {
          await engine.waitUntil(`${TESTS}.results.length > ${ended}`, `the end of test ${ended + 1}`);
        }
        const results = parseResults(await engine.evaluate(`JSON.stringify(${TESTS}.results)`));
        for (const { name, error } of results) expect.soft(error ?? "passed", name).toBe("passed");
      });
    }
  });
}

function parseResults(text: unknown): readonly TestResult[] {
  const results: TestResult[] = JSON.parse(String(text));
  return results;
}
