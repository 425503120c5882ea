// @ts-check
import { constants } from "node:fs";
import { access, readFile, realpath, stat } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { thisMachine } from "./machine.mjs";

/** @typedef {import("./machine.mjs").Machine} Machine */

const CHROMIUM = {
  linux: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"],
  darwin: [
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Chromium.app/Contents/MacOS/Chromium",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: [
    "Google/Chrome/Application/chrome",
    "Chromium/Application/chrome",
    "Microsoft/Edge/Application/msedge",
  ],
};
const FIREFOX = {
  linux: ["firefox-esr", "firefox"],
  darwin: ["Firefox.app/Contents/MacOS/firefox"],
  win32: ["Mozilla Firefox/firefox"],
};
/** A larger file is a browser; a smaller one is a script that starts it. */
const SCRIPT_LIMIT_BYTES = 100_000;

/**
 * Finds Chromium: the one that CAUSETTE_CHROMIUM names, otherwise the system's Chromium, Chrome or Edge, otherwise
 * Playwright's download. Rejects if the variable names a file that isn't there.
 *
 * @param {Machine} [machine]
 * @returns {Promise<string | undefined>} path of the program
 */
export async function findChromium(machine = thisMachine) {
  return (
    (await findNamed("CAUSETTE_CHROMIUM", machine)) ??
    (await findWorking(places(CHROMIUM, machine), machine)) ??
    (await findWorking([await playwrightChromium()], machine))
  );
}

/**
 * Finds the headless shell of Chromium, which needs half the resources: the one that CAUSETTE_HEADLESS_SHELL names,
 * otherwise the system's, which Debian has as a package. Rejects if the variable names a file that isn't there.
 *
 * @param {Machine} [machine]
 * @returns {Promise<string | undefined>} path of the program
 */
export async function findHeadlessShell(machine = thisMachine) {
  const named = await findNamed("CAUSETTE_HEADLESS_SHELL", machine);
  if (named !== undefined || machine.platform !== "linux") return named;
  return findWorking(onPath(["chromium-headless-shell"], machine), machine);
}

/**
 * Finds Firefox: the one that CAUSETTE_FIREFOX names, otherwise the system's. Rejects if the variable names a file that
 * isn't there.
 *
 * @param {Machine} [machine]
 * @returns {Promise<string | undefined>} path of the program
 */
export async function findFirefox(machine = thisMachine) {
  return (
    (await findNamed("CAUSETTE_FIREFOX", machine)) ?? (await findWorking(places(FIREFOX, machine), machine))
  );
}

/**
 * Finds WebKitWebDriver: the one that CAUSETTE_WEBKITDRIVER names, otherwise the system's, if there is a display or an
 * Xvfb for its browser. Rejects if the variable names a file that isn't there.
 *
 * @param {Machine} [machine]
 * @returns {Promise<string | undefined>} path of the program
 */
export async function findWebKit(machine = thisMachine) {
  if (machine.platform !== "linux") return undefined;
  const hasDisplay = Boolean(machine.env["DISPLAY"]) || (await findFirst(onPath(["Xvfb"], machine)));
  if (!hasDisplay) return undefined;
  return (
    (await findNamed("CAUSETTE_WEBKITDRIVER", machine)) ??
    (await findFirst(onPath(["WebKitWebDriver"], machine)))
  );
}

/** @param {string} variable @param {Machine} machine */
async function findNamed(variable, { env }) {
  const path = env[variable];
  if (!path) return undefined;
  if (await isProgram(path)) return path;
  throw new Error(`${variable} names ${path}, which is no program.`);
}

/**
 * Where a browser would be on this system.
 *
 * @param {{ linux: string[], darwin: string[], win32: string[] }} names @param {Machine} machine
 */
function places(names, machine) {
  const { env, platform } = machine;
  if (platform === "darwin") {
    const folders = ["/Applications", join(env["HOME"] ?? "", "Applications")];
    return names.darwin.flatMap((name) => folders.map((folder) => join(folder, name)));
  }
  if (platform === "win32") {
    const folders = [env["ProgramFiles"], env["ProgramFiles(x86)"], env["LOCALAPPDATA"]];
    return names.win32.flatMap((name) =>
      folders.flatMap((folder) => (folder ? [join(folder, `${name}.exe`)] : [])),
    );
  }
  return onPath(names.linux, machine);
}

/** @param {string[]} names @param {Machine} machine */
function onPath(names, { env }) {
  const folders = (env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** @param {string[]} paths */
async function findFirst(paths) {
  for (const path of paths) if (await isProgram(path)) return path;
  return undefined;
}

/**
 * The first one that starts. This is tested with `--version` on Linux only: on Windows that opens a window, and
 * elsewhere browsers include everything that they need.
 *
 * @param {string[]} paths @param {Machine} machine
 */
async function findWorking(paths, { platform, run }) {
  for (const path of paths) {
    if (!(await isProgram(path))) continue;
    if (platform !== "linux" || (!(await isSnap(path)) && (await run(path, ["--version"])))) return path;
  }
  return undefined;
}

/** @param {string} path */
async function isProgram(path) {
  const failure = await access(path, constants.X_OK).catch((error) => error);
  return failure === undefined;
}

/**
 * Whether a program is a snap, which can't read the temporary profiles and pages of the tests. On Ubuntu a small script
 * starts it.
 *
 * @param {string} path
 */
async function isSnap(path) {
  const real = await realpath(path);
  if (real.endsWith("/snap")) return true;
  const { size } = await stat(real);
  return size < SCRIPT_LIMIT_BYTES && (await readFile(real, "latin1")).includes("/snap/bin/");
}

async function playwrightChromium() {
  const { chromium } = await import("@playwright/test");
  return chromium.executablePath();
}
