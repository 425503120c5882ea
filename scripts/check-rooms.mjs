// @ts-check
// `npm run check:rooms` checks the order of the rooms, their `index.ts` and their floors, which
// scripts/rooms.mjs defines.
import { readFile, readdir } from "node:fs/promises";
import { join, posix, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync } from "oxc-parser";
import { ROOT } from "./paths.mjs";
import { FLOORS, FLOOR_OF, ROOMS } from "./rooms.mjs";

/** @typedef {keyof typeof FLOORS} Floor */
/** @typedef {{ name: string, isType: boolean }} Name `*` for all that a module exports */
/** @typedef {{ line: number, to: string, names: readonly Name[] }} Import `to` is a path below src/ */
/** @typedef {{ imports: readonly Import[], isIndex: boolean, hasMore: boolean }} Source `hasMore`: more than re-exports */

const RANKS = new Map(ROOMS.flatMap((rooms, rank) => rooms.map((room) => [room, rank])));
/** @type {readonly Floor[]} */
const FLOOR_NAMES = ["model", "texts", "services", "view", "command"];
/**
 * What src/ may contain besides the rooms. `main.ts` picks the real services: it may import every `index.ts`, and
 * services through it.
 */
const AT_THE_TOP = new Set(["main.ts", "index.html", "raw-text.d.ts"]);

/**
 * The violations of the rules in a folder of sources, one line each, in the order of the files.
 *
 * @param {string} folder
 * @returns {Promise<string[]>}
 */
export async function checkRooms(folder) {
  const paths = (await readdir(folder, { recursive: true }))
    .map((path) => path.split(sep).join("/"))
    .toSorted();
  /** @type {Map<string, Source>} */
  const sources = new Map();
  for (const path of paths) {
    if (path.endsWith(".html")) sources.set(path, readMarkup(await readFile(join(folder, path), "utf8")));
    if (/(?<!\.d)\.ts$/.test(path))
      sources.set(path, readModule(path, await readFile(join(folder, path), "utf8")));
  }
  return [...sources].flatMap(([path, source]) => [
    ...checkPlace(path),
    ...(source.isIndex && source.hasMore
      ? [`${path}: an index.ts holds only re-exports of its own room`]
      : []),
    ...source.imports.flatMap((each) =>
      checkImport(path, each, sources).map((fault) => `${path}:${each.line}: ${fault}`),
    ),
  ]);
}

/** @param {string} path */
function checkPlace(path) {
  const isKnown = path.includes("/") ? RANKS.has(roomOf(path)) : AT_THE_TOP.has(path);
  return isKnown ? [] : [`${path}: no room of scripts/rooms.mjs`];
}

/** @param {string} path @param {Import} imported @param {ReadonlyMap<string, Source>} sources @returns {string[]} */
function checkImport(path, { to, names }, sources) {
  if (to.startsWith("../") || !to.includes("/")) return []; // styles, or beside main.ts
  const [own, other] = [roomOf(path), roomOf(to)];
  if (own === other) return checkFloors(path, to, names);
  if (path.endsWith(".html")) return checkOrder(own, other); // markup has no index.ts
  const isIndex = to === `${other}/index.ts`;
  if (path.endsWith("/index.ts")) return [`an index.ts exports only from its own room, not ${to}`];
  return [
    ...checkOrder(own, other),
    ...(isIndex ? [] : [`imports ${to} instead of ${other}/index.ts`]),
    ...(isIndex
      ? names.flatMap((name) => checkReexports(path, to, name, sources))
      : checkFloors(path, to, names)),
  ];
}

/** @param {string} own @param {string} other */
function checkOrder(own, other) {
  const [rank, otherRank] = [RANKS.get(own) ?? Infinity, RANKS.get(other) ?? Infinity];
  if (otherRank < rank) return [];
  return [`${own} must not know ${other}, which ${otherRank > rank ? "comes after it" : "stands beside it"}`];
}

/**
 * A re-exported name is checked as the file that it comes from.
 *
 * @param {string} path @param {string} index @param {Name} name @param {ReadonlyMap<string, Source>} sources
 */
function checkReexports(path, index, name, sources) {
  const from = sources.get(index)?.imports.find(({ names }) => names.some((each) => each.name === name.name));
  return from === undefined ? [] : checkFloors(path, from.to, [name]);
}

/** @param {string} path @param {string} to @param {readonly Name[]} names */
function checkFloors(path, to, names) {
  if (path === "main.ts" || path.endsWith("/index.ts") || path.endsWith(".html") || to.endsWith(".html"))
    return [];
  const [own, other] = [floorOf(path), floorOf(to)];
  // The type of a service may be imported without the service.
  const isOnlyType = names.length > 0 && names.every(({ isType }) => isType);
  if (own === "command" && other === "services" && isOnlyType) return [];
  /** @type {readonly string[]} */
  const allowed = FLOORS[own];
  if (allowed.includes(other)) return [];
  return [`${floorName(own)} must not import ${floorName(other)} (${to})`];
}

/** @param {string} path */
function roomOf(path) {
  return path.slice(0, Math.max(0, path.indexOf("/")));
}

/** The nearest folder that is a floor. @param {string} path @returns {Floor} */
function floorOf(path) {
  const folders = path.split("/").slice(0, -1);
  for (let length = folders.length; length > 0; length -= 1) {
    const folder = folders.slice(0, length).join("/");
    const named = Object.entries(FLOOR_OF).find(([each]) => each === folder)?.[1];
    const floor = named ?? FLOOR_NAMES.find((name) => name === folders[length - 1]);
    if (floor !== undefined) return floor;
  }
  return "command";
}

/** @param {Floor} floor */
function floorName(floor) {
  return floor === "command" ? "a command" : `the floor ${floor}`;
}

/** Parts that a page of markup includes. @param {string} html @returns {Source} */
function readMarkup(html) {
  const found = [...html.matchAll(/<!-- include (\S+) -->/g)];
  const imports = found.map(({ index, 1: to = "" }) => ({ line: lineAt(html, index), to, names: [] }));
  return { imports, isIndex: false, hasMore: true };
}

/** @param {string} path below src/ @param {string} text @returns {Source} */
function readModule(path, text) {
  const { module, program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  /** @type {Import[]} */
  const imports = [];
  /** @param {number} start @param {string} specifier @param {readonly Name[]} names */
  const add = (start, specifier, names) => {
    const to = posix.normalize(posix.join(posix.dirname(path), specifier.replace(/\?.*$/, "")));
    if (specifier.startsWith(".")) imports.push({ line: lineAt(text, start), to, names });
  };
  for (const { start, moduleRequest, entries } of module.staticImports) {
    const names = entries.map(({ importName, isType }) => ({ name: importName.name ?? "*", isType }));
    add(start, moduleRequest.value, names);
  }
  for (const { start, entries } of module.staticExports) {
    for (const { moduleRequest, importName, exportName, isType } of entries) {
      const name = exportName.name ?? importName.name ?? "*";
      if (moduleRequest !== null) add(start, moduleRequest.value, [{ name, isType }]);
    }
  }
  // `import("./x.ts")`, in values and in types
  for (const { index, 1: specifier = "" } of text.matchAll(/\bimport\(\s*["']([^"']+)["']/g))
    add(index, specifier, []);
  const hasMore = program.body.some((statement) => !isReExport(statement));
  return { imports, isIndex: /^[^/]+\/index\.ts$/.test(path), hasMore };
}

/** @param {import("oxc-parser").Statement | import("oxc-parser").Directive} statement */
function isReExport(statement) {
  return statement.type === "ExportNamedDeclaration" && statement.source !== null;
}

/** @param {string} text @param {number} offset */
function lineAt(text, offset) {
  return text.slice(0, offset).split("\n").length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const faults = await checkRooms(join(ROOT, "src"));
  for (const fault of faults) console.error(`src/${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}
