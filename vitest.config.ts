import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";

const executablePath = process.env["CAUSETTE_HEADLESS_SHELL"] ?? process.env["CAUSETTE_CHROMIUM"];
/** In milliseconds; generous, because the machine may be busy. */
const testTimeout = 60_000;
const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

export default defineConfig({
  test: {
    maxWorkers: 1, // one process for each project: the two run side by side
    reporters: ["default", ["json", { outputFile: "test-results/vitest.json" }]],
    projects: [
      // One set of modules for all files of a worker: otherwise each file would load all of a room again, through its
      // index.ts.
      { test: { name: "unit", include: ["tests/unit/**/*.test.ts"], testTimeout, isolate: false } },
      {
        test: {
          name: "ui",
          testTimeout,
          isolate: false, // as above; and wheel events are sent to the page in front, so there must be only one page
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
