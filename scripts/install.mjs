// @ts-check
// Runs before anything is installed, so it imports nothing but Node's own modules.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string[], cpu?: string[] }} LockEntry
 * @typedef {{ packages?: Record<string, LockEntry> }} Lock
 */

/**
 * Makes sure that node_modules matches package-lock.json. If it does not, prints one line and runs `npm ci`. Ends the
 * process with a message when Node is too old or npm fails.
 *
 * @param {string} [root] the project's folder
 */
export async function installDependencies(root = fileURLToPath(new URL("..", import.meta.url))) {
  const { engines } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const oldest = String(engines.node).replace(">=", "");
  if (!isRecentEnough(process.versions.node, oldest)) {
    console.error(`Causette needs Node ${oldest} or later; this is ${process.versions.node}.`);
    process.exit(1);
  }
  if (await isInstalled(root)) return;
  console.log("Installing dependencies …");
  const code = await installFromLock(root, process.env);
  if (code === 0) return;
  console.error("npm could not install the dependencies: see above. The first time, it needs the internet.");
  process.exit(code);
}

/** @param {string} version @param {string} oldest both as `major.minor` and anything after @returns {boolean} */
export function isRecentEnough(version, oldest) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldest.split(".").map(Number);
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

/**
 * Whether node_modules matches package-lock.json on this machine. Checks the list that npm writes last, after
 * everything else, and that the folder of each package exists.
 *
 * @param {string} root the project's folder
 * @returns {Promise<boolean>}
 */
export async function isInstalled(root) {
  const locked = await readLock(join(root, "package-lock.json"));
  // Without a complete list, the installation is not reliable.
  const installed = await readLock(join(root, "node_modules/.package-lock.json")).catch(() => undefined);
  return (
    installed !== undefined &&
    agrees(locked, installed) &&
    Object.keys(installed.packages ?? {}).every((path) => existsSync(join(root, path, "package.json")))
  );
}

/**
 * An additional package does no harm (`npm install --no-save`), unless it is nested in another one and is resolved
 * instead of the right one.
 *
 * @param {Lock} locked @param {Lock} installed @returns {boolean}
 */
function agrees({ packages: locked = {} }, { packages: installed = {} }) {
  const nothingMissing = Object.entries(locked).every(
    // "" is the project itself. An optional package may be for another system.
    ([path, entry]) => path === "" || path in installed || entry.optional === true,
  );
  const nothingWrong = Object.entries(installed).every(([path, { version, integrity }]) => {
    const asked = locked[path];
    if (asked === undefined) return !(outerPackage(path) in locked);
    return asked.version === version && asked.integrity === integrity && suitsThisMachine(asked);
  });
  return nothingMissing && nothingWrong;
}

/** @param {string} path @returns {string} of the package that this one lies inside, or "none" */
function outerPackage(path) {
  return /^(.+)\/node_modules\//.exec(path)?.[1] ?? "none";
}

/** A folder that was copied from another system contains binaries for that system. @param {LockEntry} entry */
function suitsThisMachine({ os, cpu }) {
  return suits(os, process.platform) && suits(cpu, process.arch);
}

/** @param {string[] | undefined} listed such as `["linux"]` or `["!win32"]` @param {string} own */
function suits(listed, own) {
  if (listed === undefined || listed.includes(own)) return true;
  return listed.every((name) => name.startsWith("!") && name !== `!${own}`);
}

/**
 * Runs `npm ci` with the npm that runs this script, otherwise with the one on the path. Installs development packages
 * whatever NODE_ENV is, and ignores that LangChain requires a later Node, because it runs in the browser.
 *
 * @param {string} root the folder to install in
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} npm's exit code
 */
async function installFromLock(root, env) {
  const args = [
    "ci",
    "--include=dev",
    "--engine-strict=false",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
  ];
  const npm = env["npm_execpath"] ?? "";
  // Other package managers set this variable to their own path.
  const child = /^npm-cli\.c?js$/.test(basename(npm))
    ? spawn(process.execPath, [npm, ...args], { cwd: root, env, stdio: ["ignore", "ignore", "inherit"] })
    : // On Windows npm is a script, which only a shell can start.
      spawn("npm", args, {
        cwd: root,
        env,
        stdio: ["ignore", "ignore", "inherit"],
        shell: process.platform === "win32",
      });
  try {
    const [code] = await once(child, "exit");
    return code ?? 1;
  } catch (error) {
    console.error(String(error));
    return 1;
  }
}

/** @param {string} path @returns {Promise<Lock>} */
async function readLock(path) {
  return JSON.parse(await readFile(path, "utf8"));
}
