import { defineConfig } from "@playwright/test";

const chromium = process.env["CAUSETTE_CHROMIUM"];
const headlessShell = process.env["CAUSETTE_HEADLESS_SHELL"] ?? chromium;

/** Where the program is not named, Playwright takes its own. */
function launchOptions(executablePath: string | undefined) {
  return {
    ...(executablePath === undefined ? {} : { executablePath }),
    // Chromium refuses its sandbox to root, and its own errands would reach for other hosts.
    args: [
      "--disable-background-networking",
      "--autofill-server-url=http://127.0.0.1:1/",
      "--js-flags=--liftoff-only", // llama.cpp starts in half the time when V8 doesn't optimize it at once
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ],
  };
}

export default defineConfig({
  testDir: "tests",
  testMatch: ["e2e/**/*.test.ts", "engines/**/*.test.ts", "real/**/*.test.ts"],
  globalSetup: "./tests/support/global-setup.ts",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 }, // a busy machine is no failure
  forbidOnly: process.env["CI"] !== undefined,
  reporter: [["list"], ["json", { outputFile: "test-results/playwright.json" }]],
  projects: [
    { name: "e2e", testMatch: "e2e/**/*.test.ts" },
    // The headless shell has no permissions for the local network, for one.
    { name: "engines", testMatch: "engines/**/*.test.ts", use: { launchOptions: launchOptions(chromium) } },
    { name: "real", testMatch: "real/**/*.test.ts" },
  ],
  use: {
    locale: "en-GB",
    launchOptions: launchOptions(headlessShell),
  },
});
