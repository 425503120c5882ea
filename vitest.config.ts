import { playwright } from "@vitest/browser-playwright";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { SANDBOX_ARGS } from "./scripts/sandbox-args.mjs";

const executablePath = process.env["CAUSETTE_HEADLESS_SHELL"] ?? process.env["CAUSETTE_CHROMIUM"];
/** In milliseconds; generous, because the machine may be busy. */
const testTimeout = 60_000;
/** What all tests share. A database or a file takes more than Vitest's second on a busy machine. */
const shared = {
  testTimeout,
  hookTimeout: testTimeout,
  setupFiles: ["./tests/support/set-up-vitest.ts"],
  provide: { seed: Number(process.env["CAUSETTE_SEED"] ?? 1) },
  expect: { poll: { timeout: 30_000 } },
  isolate: false,
};
const args = [
  "--js-flags=--liftoff-only", // llama.cpp starts in half the time when V8 doesn't optimize it at once
  ...SANDBOX_ARGS,
];

/** Parts in a browser of their own: one set of modules for all files, and one page, because wheel events go to the page in front. */
function parts(name: string, include: string[], exclude: string[] = []): TestProjectInlineConfiguration {
  return {
    test: {
      name,
      ...shared,
      include,
      exclude,
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({
          launchOptions: { args, ...(executablePath === undefined ? {} : { executablePath }) },
        }),
        instances: [{ browser: "chromium" }],
      },
    },
  };
}

const SECOND = ["in-browser", "markdown", "work", "attachments", "structured"].map(
  (room) => `tests/ui/${room}/**/*.test.ts`,
);

export default defineConfig({
  test: {
    maxWorkers: 1, // one process for each project: they run side by side
    reporters: ["default", ["json", { outputFile: "test-results/vitest.json" }]],
    projects: [
      // One set of modules for all files of a worker: otherwise each file would load all of a room again, through its
      // index.ts.
      {
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.ts"],
          ...shared,
        },
      },
      // The second is as much shorter as the unit tests take, so that two cores are busy from beginning to end.
      parts("ui", ["tests/ui/**/*.test.ts"], SECOND),
      parts("ui-second", SECOND),
    ],
  },
});
