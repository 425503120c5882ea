import { register } from "node:module";
import { defineConfig } from "@playwright/test";
import { SANDBOX_ARGS } from "./scripts/sandbox-args.mjs";

// In each worker as well, which load this file again.
register("./tests/support/raw-text.mjs", import.meta.url);

const chromium = process.env["CAUSETTE_CHROMIUM"];
const headlessShell = process.env["CAUSETTE_HEADLESS_SHELL"] ?? chromium;

/** Without a path, Playwright uses its own browser. */
function launchOptions(executablePath: string | undefined) {
  return {
    ...(executablePath === undefined ? {} : { executablePath }),
    // The background requests of Chromium would call other hosts.
    args: [
      "--disable-background-networking",
      // One process for all pages of a context, which tests share: tests/support/shared-contexts.ts.
      "--process-per-site",
      "--renderer-process-limit=1",
      "--disable-gpu", // the processor would imitate one
      "--autofill-server-url=http://127.0.0.1:1/",
      "--js-flags=--liftoff-only", // llama.cpp starts in half the time when V8 doesn't optimize it at once
      ...SANDBOX_ARGS,
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
  timeout: 120_000,
  expect: { timeout: 30_000 }, // generous, because the machine may be busy
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
