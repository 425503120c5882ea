// @ts-check
import { mkdir, readFile, readdir, rename, writeFile } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import { build, transform } from "esbuild";
import { BROWSERS, CACHE, ROOT } from "./paths.mjs";

/** Absolute path of the served folder, with the bundles in `vendor/`. */
export const SERVED = join(CACHE, "served");

/**
 * How libraries are built for a browser. As at esm.sh, environment variables are read from `__env__`, which the page
 * sets to `{}`, and there is no `process`, not even if an element has that id.
 *
 * @satisfies {import("esbuild").BuildOptions}
 */
export const FOR_BROWSERS = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: "browser",
  target: BROWSERS,
  charset: "utf8",
  define: { "process.env": "globalThis.__env__", process: "undefined", "globalThis.process": "undefined" },
  write: false,
  logLevel: "silent",
};

/**
 * The specifiers that our modules need from the import map at run time, read from the compiled modules. Sorted bare
 * specifiers: modules, such as `@langchain/openai`, and files whose address a module needs, such as a `.wasm`.
 *
 * @returns {Promise<{ modules: string[], files: string[] }>}
 */
export async function findSpecifiers() {
  const { metafile, outputFiles } = await build({
    entryPoints: [join(ROOT, "src/main.ts")],
    outdir: ROOT,
    bundle: true,
    packages: "external",
    format: "esm",
    minifySyntax: true, // inlines constants
    write: false,
    metafile: true,
    loader: { ".html": "text", ".css": "text" },
    logLevel: "silent",
  });
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
  const modules = imports
    .filter(({ path, external }) => external === true && !URL.canParse(path))
    .map(({ path }) => path);
  const resolved = outputFiles
    .flatMap(({ text }) => [...text.matchAll(/\bimport\.meta\.resolve\("([^"]+)"\)/g)])
    .map(([, specifier = ""]) => specifier);
  const files = resolved.filter((specifier) => !modules.includes(specifier) && extname(specifier) !== "");
  modules.push(...(await languageSpecifiers()));
  return { modules: [...new Set(modules)].toSorted(), files: [...new Set(files)].toSorted() };
}

/** The languages of highlight.js, whose specifiers are built at run time. @returns {Promise<string[]>} */
async function languageSpecifiers() {
  const source = await readFile(join(ROOT, "src/markdown/refine/code-languages.ts"), "utf8");
  const { code } = await transform(source, { loader: "ts", format: "esm" });
  const { LANGUAGES } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return LANGUAGES.map((/** @type {string} */ name) => `highlight.js/lib/languages/${name}`);
}

/**
 * Bundles packages from node_modules for the browser: one file per module, with shared code in `chunks/`, so that there
 * is one copy of everything. Writes them, and copies other files, below `SERVED`.
 *
 * @param {{ modules: readonly string[], files?: readonly string[] }} specifiers
 * @returns {Promise<{ importMap: Record<string, string>, files: string[] }>} the `imports` of a map for a page that is
 * served beside `/vendor/`, and the absolute paths of the bundles
 */
export async function vendorModules({ modules, files = [] }) {
  const { outputFiles } = await build({
    ...FOR_BROWSERS,
    minify: true, // as esm.sh does: a browser reads it in half the time
    entryPoints: modules.map((specifier) => ({ in: specifier, out: specifier })),
    outdir: join(SERVED, "vendor"),
    chunkNames: "chunks/[name]-[hash]",
    splitting: true,
    format: "esm",
  });
  for (const { path, contents } of outputFiles) await replaceFile(path, contents);
  for (const specifier of files) await vendorFile(specifier, specifier);
  if (modules.includes("katex")) await vendorFormulaStyles();
  return {
    importMap: Object.fromEntries([
      ...modules.map((specifier) => [specifier, `/vendor/${specifier}.js`]),
      ...files.map((specifier) => [specifier, `/vendor/${specifier}`]),
    ]),
    files: outputFiles.map(({ path }) => path),
  };
}

/** @param {string} path in node_modules @param {string} name below `vendor/` */
async function vendorFile(path, name) {
  await replaceFile(join(SERVED, "vendor", name), await readFile(join(ROOT, "node_modules", path)));
}

/**
 * Writes a file atomically, and only if it has changed, because another process may be serving it.
 *
 * @param {string} path @param {Uint8Array} contents
 */
async function replaceFile(path, contents) {
  // A missing file counts as changed.
  const present = await readFile(path).catch(() => undefined);
  if (present?.equals(contents)) return;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.${process.pid}`, contents);
  await rename(`${path}.${process.pid}`, path);
}

/** KaTeX's stylesheet and its fonts, which the page loads from the module's folder. */
async function vendorFormulaStyles() {
  await vendorFile("katex/dist/katex.min.css", "katex.min.css");
  for (const font of await readdir(join(ROOT, "node_modules/katex/dist/fonts"))) {
    await vendorFile(`katex/dist/fonts/${font}`, `fonts/${font}`);
  }
}
