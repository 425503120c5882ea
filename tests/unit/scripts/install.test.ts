import { execFile } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { isInstalled, isRecentEnough } from "../../../scripts/install.mjs";
import { temporaryFolder } from "./temporary-folder.ts";

const INSTALL = new URL("../../../scripts/install.mjs", import.meta.url).href;
const CHAI = { version: "1.0.0", integrity: "sha512-a" };
const NOT_HERE = { ...CHAI, optional: true, os: ["beos"] };

type Packages = Readonly<Record<string, object>>;

function project(locked: Packages, installed: Packages): Promise<string> {
  const folders = Object.keys(installed).map((path) => [`${path}/package.json`, "{}"] as const);
  return temporaryFolder({
    "package.json": JSON.stringify({ engines: { node: ">=20.19" } }),
    "package-lock.json": JSON.stringify({ packages: { "": {}, ...locked } }),
    "node_modules/.package-lock.json": JSON.stringify({ packages: installed }),
    ...Object.fromEntries(folders),
  });
}

describe("node_modules is taken as installed", () => {
  const locked = { "node_modules/chai": CHAI, "node_modules/beos": NOT_HERE };

  test("when each package is there, but for those of other systems", async () => {
    expect(await isInstalled(await project(locked, { "node_modules/chai": CHAI }))).toBe(true);
  });

  test("when it holds a package more that nobody asks for", async () => {
    const installed = { "node_modules/chai": CHAI, "node_modules/tried-out": CHAI };
    expect(await isInstalled(await project(locked, installed))).toBe(true);
  });
});

describe("node_modules is taken as not installed", () => {
  const locked = { "node_modules/chai": CHAI, "node_modules/beos": NOT_HERE };

  test.each([
    ["a package is missing", {}],
    ["a version differs", { "node_modules/chai": { ...CHAI, version: "1.0.1" } }],
    ["a package's content differs", { "node_modules/chai": { ...CHAI, integrity: "sha512-b" } }],
    ["it was copied from another system", { "node_modules/chai": CHAI, "node_modules/beos": NOT_HERE }],
    [
      "an old copy hides in a package",
      { "node_modules/chai": CHAI, "node_modules/chai/node_modules/b": CHAI },
    ],
  ])("when %s", async (_, installed) => {
    expect(await isInstalled(await project(locked, installed))).toBe(false);
  });

  test("when a package's folder was deleted", async () => {
    const root = await project(locked, { "node_modules/chai": CHAI });
    await rm(join(root, "node_modules/chai"), { recursive: true });
    expect(await isInstalled(root)).toBe(false);
  });

  test("when npm was interrupted, or never ran", async () => {
    const root = await project(locked, { "node_modules/chai": CHAI });
    await rm(join(root, "node_modules/.package-lock.json"));
    expect(await isInstalled(root)).toBe(false);
  });
});

test("installing says one line the first time and nothing after that", async () => {
  const root = await project({ "node_modules/chai": CHAI }, {});
  const npm = await temporaryFolder({
    "npm-cli.js": `
      const fs = require("node:fs");
      if (process.argv[2] !== "ci") process.exit(2);
      fs.mkdirSync("node_modules/chai", { recursive: true });
      fs.writeFileSync("node_modules/chai/package.json", "{}");
      const { packages: { "": _, ...packages } } = JSON.parse(fs.readFileSync("package-lock.json", "utf8"));
      fs.writeFileSync("node_modules/.package-lock.json", JSON.stringify({ packages }));`,
  });
  expect(await install(root, join(npm, "npm-cli.js"))).toBe("Installing dependencies …\n");
  expect(await install(root, join(npm, "npm-cli.js"))).toBe("");
});

test("a failing npm ends it with npm's exit code and a plain sentence", async () => {
  const root = await project({ "node_modules/chai": CHAI }, {});
  const npm = await temporaryFolder({ "npm-cli.js": "process.exit(7)" });
  await expect(install(root, join(npm, "npm-cli.js"))).rejects.toMatchObject({
    code: 7,
    stderr: expect.stringContaining("npm could not install the dependencies"),
  });
});

test("Node 20.19 and later will do, earlier ones won't", () => {
  expect(["20.19.0", "20.20.2", "22.0.0"].filter((version) => !isRecentEnough(version, "20.19"))).toEqual([]);
  expect(["18.20.4", "20.9.0", "20.18.3"].filter((version) => isRecentEnough(version, "20.19"))).toEqual([]);
});

async function install(root: string, npm: string): Promise<string> {
  const script = `const { installDependencies } = await import(${JSON.stringify(INSTALL)});
    await installDependencies(${JSON.stringify(root)});`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script], {
    env: { ...process.env, npm_execpath: npm },
  });
  return stdout;
}
