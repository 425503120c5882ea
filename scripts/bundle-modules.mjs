// @ts-check
import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { dirname, isAbsolute, join, relative } from "node:path";
import { promisify } from "node:util";
import { format } from "prettier";
import { transform } from "esbuild";
import { rollup } from "rollup";
import { BROWSERS, CACHE, ROOT } from "./paths.mjs";

const run = promisify(execFile);
/**
 * One statement per line, with its names, but not indented: indentation would add 3.5 kB gzip, and a browser's developer
 * tools put it back ("pretty print").
 */
const STYLE = /** @type {const} */ ({
  parser: "babel",
  printWidth: 500,
  tabWidth: 0,
  semi: false,
  bracketSpacing: false,
  trailingComma: "none",
  arrowParens: "avoid",
  objectWrap: "collapse",
});

/** The rooms, and folders of rooms, whose variables get short names: docs/decisions/generated-page.md. */
const SHORT_NAMED = [
  "attachments/",
  "chat/view/",
  "configuration/",
  "connections/",
  "history/",
  "in-browser/",
  "markdown/",
  "platform/",
  "shell/",
  "structured/",
  "templates/",
  "tools/",
  "work/",
];

/**
 * TypeScript adds a helper that rewrites the extension of specifiers known only at run time; ours need no rewriting.
 */
const EXTENSION_HELPER = /\b__rewriteRelativeImportExtension\((\w+)\)/g;

/**
 * Bundles our modules into one: TypeScript strips the types, Rollup joins the files and leaves `import("@langchain/…")`
 * to the page's import map. Names are kept, because people read the page's source. Comments and types are only in src/.
 *
 * @param {import("rollup").Plugin[]} [plugins] further plugins for another kind of page
 * @returns {Promise<string>} JavaScript that can stand inside a script element
 */
export async function bundleModules(plugins = []) {
  await mkdir(CACHE, { recursive: true });
  const modules = await mkdtemp(join(CACHE, "modules-")); // for this build only, because several may run at once
  try {
    await compile(modules);
    return await joinModules(join(modules, "main.js"), [rawText(modules), shortNames(modules), ...plugins]);
  } finally {
    await rm(modules, { recursive: true, force: true });
  }
}

/**
 * Escapes what would end or confuse an inline script, in strings and regular expressions:
 * https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 *
 * @param {string} code
 */
export function escapeForScript(code) {
  return code.replaceAll(/<(?=\/script)/gi, "\\x3C").replaceAll("<!--", "\\x3C!--");
}

/** @param {string} input the entry's file @param {import("rollup").Plugin[]} plugins */
async function joinModules(input, plugins) {
  const bundle = await rollup({
    input,
    external: (id) => !id.startsWith(".") && !isAbsolute(id),
    plugins,
    onwarn(warning) {
      throw new Error(warning.message);
    },
  });
  const { output } = await bundle.generate({ format: "es", inlineDynamicImports: true });
  await bundle.close();
  const own = output[0].code.replace(EXTENSION_HELPER, "$1");
  const code = await format(own, STYLE);
  return escapeForScript(code);
}

/**
 * Imports files as text, with the syntax of Vite: `import markup from "./panel.html?raw"`.
 *
 * @param {string} modules the folder of the compiled modules, which mirrors src/
 * @returns {import("rollup").Plugin}
 */
function rawText(modules) {
  return {
    name: "raw-text",
    resolveId(id, importer) {
      if (!id.endsWith("?raw") || importer === undefined) return null;
      return join(ROOT, "src", relative(modules, dirname(importer)), id);
    },
    async load(id) {
      if (!id.endsWith("?raw")) return null;
      const file = id.slice(0, -"?raw".length);
      const text = await lighter(file, await readFile(file, "utf8"));
      return `export default \`${text.replace(/[\\`]|\$\{/g, "\\$&")}\`;`;
    },
  };
}

/**
 * Shortens the names of variables inside the functions of some rooms.
 *
 * @param {string} modules the folder of the compiled modules, which mirrors src/
 * @returns {import("rollup").Plugin}
 */
function shortNames(modules) {
  return {
    name: "short-names",
    async transform(code, id) {
      if (!SHORT_NAMED.some((room) => id.startsWith(join(modules, room)))) return null;
      const result = await transform(code, { minifyIdentifiers: true, charset: "utf8", target: BROWSERS });
      return { code: result.code, map: null };
    },
  };
}

/**
 * Minifies markup and styles; the readable ones are in src/ and styles/. What is in docs/ is shown as it is.
 *
 * @param {string} file @param {string} text
 */
async function lighter(file, text) {
  if (file.startsWith(join(ROOT, "docs"))) return text;
  if (file.endsWith(".css")) {
    const { code } = await transform(text, {
      loader: "css",
      minify: true,
      charset: "utf8",
      target: BROWSERS,
    });
    return code;
  }
  return text.replace(/<!--[\s\S]*?-->\n?/g, "").replace(/^[ \t]+/gm, "");
}

/** @param {string} outDir */
async function compile(outDir) {
  const require = createRequire(import.meta.url);
  const tsc = join(dirname(require.resolve("typescript/package.json")), "bin/tsc");
  try {
    // Comments are a fifth of the page's weight, so they are only in src/.
    await run(process.execPath, [tsc, "-p", ROOT, "--outDir", outDir, "--removeComments"]);
  } catch (error) {
    const said = error instanceof Error && "stdout" in error ? String(error.stdout) : "";
    throw new Error(`TypeScript found faults in src/:\n${said}`, { cause: error });
  }
}
