import { isBuiltin } from "node:module";
import type { OnResolveArgs, OnResolveResult, Plugin, PluginBuild } from "esbuild";
import { type Address, isExternal, packageName } from "./address.ts";
import type { InstalledPackage } from "./installed.ts";

/** Marks the questions that the plugin itself asks esbuild, so that it doesn't answer them. */
const ASKED_BY_US = Symbol("asked by the linker");

/**
 * Decides, as esm.sh does, what becomes part of a module and what stays an import: externals stay bare; a standalone
 * package takes in all but them and its peers; any other package takes in only files of its own. What is left
 * points at `/name@range`, which floats unless the range is exact, and which the stand-in then refuses.
 */
export function linkAsEsmSh(address: Address, owner: InstalledPackage): Plugin {
  return {
    name: "link-as-esm-sh",
    setup(build) {
      build.onResolve({ filter: /^[^./]/ }, async (args) => {
        if (args.kind === "entry-point" || args.pluginData === ASKED_BY_US) return undefined;
        return linkPackage(build, args);
      });
    },
  };

  async function linkPackage(build: PluginBuild, args: OnResolveArgs): Promise<OnResolveResult | undefined> {
    const name = packageName(args.path);
    if (name === owner.name) return undefined;
    if (isExternal(address, args.path)) return { path: args.path, external: true };
    // An optional package that isn't installed is left as an import, too.
    if (address.standalone && !owner.peers.has(name) && (await isFound(build, args))) return undefined;
    if (isBuiltin(args.path)) return { path: `/node/${args.path.replace("node:", "")}.mjs`, external: true };
    const subpath = args.path.slice(name.length);
    return { path: encodeURI(`/${name}@${owner.ranges.get(name) ?? "*"}${subpath}`), external: true };
  }
}

async function isFound(build: PluginBuild, args: OnResolveArgs): Promise<boolean> {
  const { path, importer, resolveDir, kind } = args;
  const found = await build.resolve(path, { importer, resolveDir, kind, pluginData: ASKED_BY_US });
  return found.errors.length === 0;
}
