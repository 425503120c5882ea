import { readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { Refusal } from "./refusal.ts";

/** Where the packages lie, with a slash at the end. */
export const NODE_MODULES = fileURLToPath(new URL("../../../node_modules/", import.meta.url));

/** A package as its own package.json describes it. */
export interface InstalledPackage {
  readonly name: string;
  readonly version: string;
  readonly folder: string;
  /** The version ranges that it asks for, dependencies and peers together. */
  readonly ranges: ReadonlyMap<string, string>;
  readonly peers: ReadonlySet<string>;
  /** The keys of its `exports`: `.`, `./messages` … */
  readonly exports: readonly string[];
}

/** @throws {Refusal} when the package is not in node_modules. */
export function findInstalled(name: string): InstalledPackage {
  const folder = join(NODE_MODULES, name);
  const manifest = parseObject(readManifest(join(folder, "package.json"), name));
  const dependencies = parseObject(manifest["dependencies"]);
  const peers = parseObject(manifest["peerDependencies"]);
  const ranges = Object.entries({ ...peers, ...dependencies });
  return {
    name,
    version: String(manifest["version"]),
    folder,
    ranges: new Map(ranges.map(([dependency, range]) => [dependency, String(range)])),
    peers: new Set(Object.keys(peers)),
    exports: ["."].concat(
      Object.keys(parseObject(manifest["exports"])).filter((key) => key.startsWith("./")),
    ),
  };
}

/** The path of a file inside a folder, with the slashes of a URL on every system. */
export function pathWithin(folder: string, file: string): string {
  return relative(folder, file).split(sep).join("/");
}

function readManifest(file: string, name: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    throw new Refusal(`not installed: ${name}`, { cause });
  }
}

function parseObject(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
