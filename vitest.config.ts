import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";

const executablePath = process.env["CAUSETTE_HEADLESS_SHELL"] ?? process.env["CAUSETTE_CHROMIUM"];
/** A busy machine is no failure. Milliseconds. */
const testTimeout = 60_000;
const args = [
  "--js-flags=--liftoff-only", // llama.cpp starts in half the time when V8 doesn't optimize it at once
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

export default defineConfig({
  test: {
    maxWorkers: 1, // one process for each project: the two run side by side
    reporters: ["default", ["json", { outputFile: "test-results/vitest.json" }]],
    projects: [
      // One set of modules for all files of a worker: a room's door loads all of the room, for each file anew otherwise.
      { test: { name: "unit", include: ["tests/unit/**/*.test.ts"], testTimeout, isolate: false } },
      {
        test: {
          name: "ui",
          testTimeout,
          isolate: false, // as above; and a wheel turns in the page that is in front, so there is one page
          include: ["tests/ui/**/*.test.ts"],
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
      },
    ],
  },
});
