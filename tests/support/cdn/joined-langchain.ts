import { build } from "esbuild";
import { FOR_BROWSERS } from "../../../scripts/vendor.mjs";
import { parseAddress } from "./address.ts";
import { addressOwnFiles, CHUNKS, OWN_FILE } from "./bundle.ts";
import type { ModuleCache } from "./cache.ts";
import type { Modules } from "./compile.ts";
import { findInstalled } from "./installed.ts";

/** What the page imports of LangChain, and the programs that it shows. */
const SPECIFIERS = ["@langchain/openai", "@langchain/core/output_parsers", "@langchain/core/prompts"];
const FOLDER = "/joined/";

/**
 * LangChain at the URLs of the page's import map, joined into a few files: for tests that are not about how it loads,
 * because a page then asks for 6 files instead of 142. `undefined` for every other URL.
 */
export async function joinedLangChain(url: string, cache: ModuleCache): Promise<string | undefined> {
  if (url.startsWith(FOLDER)) return cache.get(url, async () => ({ id: FOLDER, make: joinModules }));
  const { name, version, subpath } = parseAddress(url);
  const specifier = SPECIFIERS.find((each) => each === [name, subpath].filter(Boolean).join("/"));
  const isInstalled = specifier !== undefined && findInstalled(name).version === version;
  return isInstalled ? `export * from "${FOLDER}${specifier}.js";` : undefined;
}

async function joinModules(): Promise<Modules> {
  const { outputFiles, metafile } = await build({
    ...FOR_BROWSERS,
    minify: true, // as esm.sh does; a page reads it in half the time
    entryPoints: SPECIFIERS.map((specifier) => ({ in: specifier, out: specifier })),
    outdir: "out",
    chunkNames: `${CHUNKS}[name]-[hash]`,
    publicPath: OWN_FILE,
    splitting: true,
    format: "esm",
    metafile: true,
  });
  const names = Object.keys(metafile.outputs).map((name) => name.replace(/^out\//, ""));
  const addressOf = (name: string): string => FOLDER + name;
  return new Map(
    outputFiles.map(({ text }, index) => [addressOf(names[index] ?? ""), addressOwnFiles(text, addressOf)]),
  );
}
