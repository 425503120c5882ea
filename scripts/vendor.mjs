// @ts-check
import { cp, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { CACHE, ROOT } from "./paths.mjs";

/** The folder that is served, with the bundles in `vendor/`. Absolute path. */
export const SERVED = join(CACHE, "served");

/**
 * What the page imports at run time, read from the modules themselves: types and comments don't count.
 *
 * @returns {Promise<string[]>} bare specifiers, such as `@langchain/openai`
 */
export async function findSpecifiers() {
  const { metafile } = await build({
    entryPoints: [join(ROOT, "src/main.ts")],
    bundle: true,
    packages: "external",
    format: "esm",
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
  const bare = imports.filter(({ path, external }) => external === true && !URL.canParse(path));
  return [...new Set(bare.map(({ path }) => path))].toSorted();
}

/**
 * Bundles packages out of node_modules for the browser, one file for each specifier and the code that they share in
 * `chunks/`, so that there is one copy of everything. Writes them below `SERVED`.
 *
 * @param {readonly string[]} specifiers
 * @returns {Promise<{ importMap: Record<string, string>, files: string[] }>} the `imports` of a map for a page that is
 *   served beside `/vendor/`, and the absolute paths of what was written
 */
export async function vendorModules(specifiers) {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: specifiers.map((specifier) => ({ in: specifier, out: specifier })),
    outdir: join(SERVED, "vendor"),
    chunkNames: "chunks/[name]-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "browser",
    target: ["chrome120", "firefox121", "safari17"],
    charset: "utf8",
    // As at esm.sh: a variable of the environment is one of `__env__`, which the page sets to `{}`, and there is no
    // `process`, not even if an element has that id.
    define: { "process.env": "globalThis.__env__", process: "undefined", "globalThis.process": "undefined" },
    write: false,
    logLevel: "silent",
  });
  for (const { path, contents } of outputFiles) {
    await replaceFile(path, contents);
  }
  if (specifiers.includes("katex")) await vendorFormulaStyles();
  return {
    importMap: Object.fromEntries(specifiers.map((specifier) => [specifier, `/vendor/${specifier}.js`])),
    files: outputFiles.map(({ path }) => path),
  };
}

/**
 * Writes a file in one stroke, and only if it changes: another process may be serving it.
 *
 * @param {string} path @param {Uint8Array} contents
 */
async function replaceFile(path, contents) {
  // No such file is one that differs.
  const present = await readFile(path).catch(() => undefined);
  if (present?.equals(contents)) return;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.${process.pid}`, contents);
  await rename(`${path}.${process.pid}`, path);
}

/** KaTeX's stylesheet and its fonts, which the page looks for beside the module. */
async function vendorFormulaStyles() {
  const from = join(ROOT, "node_modules/katex/dist");
  const to = join(SERVED, "vendor");
  await cp(join(from, "katex.min.css"), join(to, "katex.min.css"));
  await cp(join(from, "fonts"), join(to, "fonts"), { recursive: true });
}
