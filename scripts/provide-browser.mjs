// @ts-check
import { createRequire } from "node:module";
import { findChromium, findFirefox, findHeadlessShell, findWebKit } from "./find-browser.mjs";
import { thisMachine } from "./machine.mjs";

/** @typedef {import("./machine.mjs").Machine} Machine */

/**
 * Provides a Chromium for the tests: an installed one, otherwise Playwright's download, otherwise, on Debian as root,
 * the package `chromium`. Rejects with a message that says what to install.
 *
 * @param {Machine} [machine]
 * @returns {Promise<string>} path of the program
 */
export async function provideChromium(machine = thisMachine) {
  const present = await findChromium(machine);
  if (present !== undefined) return present;

  console.log("No Chromium or Chrome found. Downloading one with Playwright …");
  const cli = createRequire(import.meta.url).resolve("@playwright/test/cli");
  await machine.run(process.execPath, [cli, "install", "chromium"], { visible: true });
  const downloaded = await findChromium(machine);
  if (downloaded !== undefined) return downloaded;

  await installPackages(["chromium"], machine);
  const installed = await findChromium(machine);
  if (installed !== undefined) return installed;
  throw new Error("Install Chromium or Chrome for the tests, or name one in CAUSETTE_CHROMIUM.");
}

/**
 * Provides the headless shell of Chromium, for the tests that need no window. With CAUSETTE_ENGINES=all, on Debian as
 * root, it is installed.
 *
 * @param {Machine} [machine]
 * @returns {Promise<string | undefined>} path of the program; `undefined` when there is none; Chromium is used instead
 */
export async function provideHeadlessShell(machine = thisMachine) {
  const present = await findHeadlessShell(machine);
  if (present !== undefined || machine.env["CAUSETTE_ENGINES"] !== "all") return present;
  await installPackages(["chromium-headless-shell"], machine);
  return findHeadlessShell(machine);
}

/**
 * With CAUSETTE_ENGINES=all, on Debian as root, installs the engines that are missing; otherwise the tests use the
 * installed ones.
 *
 * @param {Machine} [machine]
 * @returns {Promise<string[]>} one line for each missing engine
 */
export async function provideEngines(machine = thisMachine) {
  const missing = await missingEngines(machine);
  if (missing.length === 0 || machine.env["CAUSETTE_ENGINES"] !== "all") return missing;
  await installPackages(["firefox-esr", "webkit2gtk-driver", "xvfb"], machine);
  return missingEngines(machine);
}

/** @param {Machine} machine */
async function missingEngines(machine) {
  const lines = [];
  if (!(await findFirefox(machine)))
    lines.push("No Firefox found: its tests are skipped. Install it, or name it in CAUSETTE_FIREFOX.");
  if (!(await findWebKit(machine)))
    lines.push("No WebKit found: its tests are skipped. On Debian, install webkit2gtk-driver and xvfb.");
  return lines;
}

/** @param {string[]} names @param {Machine} machine */
async function installPackages(names, { isDebianRoot, run }) {
  if (!isDebianRoot) return;
  console.log(`Installing ${names.join(", ")} with apt-get …`);
  await run("apt-get", ["update", "-qq"], { visible: true });
  await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...names], { visible: true });
}
