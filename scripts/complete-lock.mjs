// @ts-check
// Adds to package-lock.json the binaries for other systems that npm left out of it (https://github.com/npm/cli/issues/4828),
// so that `npm ci` works on all of them: `node scripts/complete-lock.mjs`, after each change of dependencies.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "./paths.mjs";

const SYSTEM =
  /-(?:(aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)-)?(arm64|arm|ia32|loong64|mips64el|ppc64|riscv64|s390x|wasm32|x64)(?:-(\w+))?$/;

const file = join(ROOT, "package-lock.json");
const lock = JSON.parse(await readFile(file, "utf8"));
let added = 0;
for (const [path, { dev, optionalDependencies = {} }] of Object.entries({ ...lock.packages })) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const places = [`${path}/node_modules/${name}`, `node_modules/${name}`];
    if (path === "" || places.some((place) => place in lock.packages)) continue;
    lock.packages[`node_modules/${name}`] = entry(name, String(version), dev === true);
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).toSorted(([a], [b]) => (a < b ? -1 : 1)));
await writeFile(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`package-lock.json: ${added} added`);

/**
 * The data with which npm skips the package on another system; without an integrity, which only the registry knows.
 *
 * @param {string} name @param {string} version @param {boolean} dev
 */
function entry(name, version, dev) {
  const [, os, cpu, abi = ""] = SYSTEM.exec(name.replace(/^@[^/]+\//, "-")) ?? [];
  if (cpu === undefined || !/^\d+\.\d+\.\d+/.test(version))
    throw new Error(`What system is ${name}@${version} for?`);
  const libc =
    os === "linux"
      ? abi.startsWith("musl")
        ? ["musl"]
        : abi.startsWith("gnu")
          ? ["glibc"]
          : undefined
      : undefined;
  return {
    version,
    cpu: [cpu],
    ...(dev && { dev }),
    ...(libc && { libc }),
    optional: true,
    ...(os && { os: [os] }),
  };
}
