import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";

const executablePath = process.env["CAUSETTE_CHROMIUM"];
/** A busy machine is no failure. Milliseconds. */
const testTimeout = 60_000;
const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

export default defineConfig({
  test: {
    reporters: ["default", ["json", { outputFile: "test-results/vitest.json" }]],
    projects: [
      { test: { name: "unit", include: ["tests/unit/**/*.test.ts"], testTimeout } },
      {
        test: {
          name: "ui",
          testTimeout,
          fileParallelism: false, // a wheel turns in the page that is in front
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
