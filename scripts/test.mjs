// @ts-check
// `npm test`: installs what is missing, finds a browser, runs every test. `npm test -- unit e2e` runs only those suites.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { installDependencies } from "./install.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const VITEST = ["unit", "ui"];
const PLAYWRIGHT = ["e2e", "engines"];
/** Runs only when it is named: it needs a real server. */
const REAL = "real";

const named = process.argv.slice(2);
const unknown = named.filter((name) => ![...VITEST, ...PLAYWRIGHT, REAL].includes(name));
if (unknown.length > 0) {
  console.error(
    `No such suite: ${unknown.join(", ")}. There are ${[...VITEST, ...PLAYWRIGHT, REAL].join(", ")}.`,
  );
  process.exit(1);
}
const suites = named.length > 0 ? named : [...VITEST, ...PLAYWRIGHT];

await installDependencies(ROOT);
const { provideChromium, provideEngines, provideHeadlessShell } = await import("./provide-browser.mjs");
const { countTests } = await import("./count-tests.mjs");

const env = { ...process.env };
if (suites.some((suite) => suite !== "unit")) {
  env["CAUSETTE_CHROMIUM"] = await provideChromium();
  env["CAUSETTE_HEADLESS_SHELL"] = (await provideHeadlessShell()) ?? env["CAUSETTE_CHROMIUM"];
}
if (suites.includes("engines")) for (const line of await provideEngines()) console.log(line);

const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const failures = [];
await run("vitest", "vitest.mjs", ["run"], VITEST, "test-results/vitest.json");
await run("@playwright/test", "cli.js", ["test"], [...PLAYWRIGHT, REAL], "test-results/playwright.json");
for (const failure of failures) console.log(`Failed: ${failure}`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);

/**
 * Runs the requested suites, adds the counts of the report that the runner is configured to write, and keeps the first
 * exit code that is not 0.
 *
 * @param {string} packageName @param {string} program @param {string[]} args @param {string[]} own the runner's suites
 * @param {string} reportFile
 */
async function run(packageName, program, args, own, reportFile) {
  const projects = own.filter((suite) => suites.includes(suite)).map((suite) => `--project=${suite}*`);
  if (projects.length === 0) return;
  const report = join(ROOT, reportFile);
  await rm(report, { force: true });
  const home = dirname(createRequire(import.meta.url).resolve(`${packageName}/package.json`));
  const child = spawn(process.execPath, [join(home, program), ...args, ...projects], {
    cwd: ROOT,
    env,
    stdio: "inherit",
  });
  const stop = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal);
  process.on("SIGTERM", stop).on("SIGINT", stop);
  const [code] = await once(child, "exit");
  process.off("SIGTERM", stop).off("SIGINT", stop);

  // A runner that crashed has written none.
  const json = await readFile(report, "utf8").catch(() => "{}");
  const counts = countTests(JSON.parse(json), code ?? 1);
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
  failures.push(...counts.failures);
  process.exitCode ||= code ?? 1;
}
