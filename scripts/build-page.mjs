// @ts-check
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as esbuild from "esbuild";
import { contentSecurityPolicy } from "./content-security-policy.mjs";
import { pinnedImportMap } from "./pinned-import-map.mjs";
import { BROWSERS, ROOT } from "./paths.mjs";

const NOTE = `<!-- Generated from src/ and styles/ by \`npm run build\`: edit there. Everything is in this one file, because browsers
     load no module, style or worker *file* from disk. -->`;

const IMPORT_MAP = / *(<script type="importmap">)[\s\S]*?(<\/script>)\n/;
/** A library that is fetched at once: its name stands for its address. */
const PRELOAD = /^[ \t]*(<link rel="preload" [^>]*href=")([^"]*)("[^>]*>)\n/m;
/** Comments add weight to the page, so they are removed: in the markup, and in the script in its head. */
const SCRIPT_REMARK = /^ *\/\/ .*\n/gm;
const REMARK = /^ *<!--(?! include)[\s\S]*?-->\n/gm;
/** A tag with attributes on separate lines. */
const TAG_OF_LINES = /<[a-z][^<>]*\n[^<>]*>/g;

/**
 * How a page differs from the one on disk.
 *
 * @typedef {object} Variant
 * @property {Record<string, string>} [importMap] replaces the map to esm.sh; an empty one is left out
 * @property {string} [styles] further styles
 * @property {Readonly<Record<string, string>>} [late] scripts by name, which are text in the page until they are needed
 * @property {import("./content-security-policy.mjs").Allowed} [allowed]
 */

/** @type {import("./content-security-policy.mjs").Allowed} */
const FROM_CDN = { libraries: ["https://esm.sh"], fonts: ["https://esm.sh"], runsModels: true };

/**
 * Builds a complete page: one inline module, styles and icon inline, the import map with exact versions, and a
 * Content-Security-Policy that names the hash of each of them.
 *
 * @param {string} script the module
 * @param {Variant} [variant]
 * @returns {Promise<string>} HTML
 */
export async function buildPage(script, { importMap, styles = "", late = {}, allowed = FROM_CDN } = {}) {
  const [html, style, icon] = await Promise.all([
    readMarkup("index.html"),
    bundleStyles(),
    readFile(join(ROOT, "assets/icon.svg"), "utf8"),
  ]);
  const imports = importMap ?? (await pinnedImportMap(html)).imports;
  const map = `\n${JSON.stringify({ imports }, null, "\t")}\n`;
  const page = html
    .replace(REMARK, "")
    .replace(SCRIPT_REMARK, "")
    .replace(TAG_OF_LINES, (tag) => tag.replace(/\s*\n\s*/g, " "))
    .replace(/^(?:  )+/gm, (blanks) => "\t".repeat(blanks.length / 2))
    .replace("<!doctype html>", () => `<!doctype html>\n${NOTE}`)
    .replace(IMPORT_MAP, (_, open, close) =>
      Object.keys(imports).length > 0 ? `${open}${map}${close}\n` : "",
    )
    .replace(PRELOAD, (_, start, name, end) =>
      imports[name] === undefined ? "" : `${start}${imports[name]}${end}\n`,
    )
    .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>\n${style}${styles}</style>`)
    .replace('href="assets/icon.svg"', () => `href="data:image/svg+xml,${encodeURIComponent(tidy(icon))}"`)
    .replace(/<script type="module"[^>]*><\/script>/, () => `<script type="module">\n${script}</script>`)
    .replace(/(?=<\/body>\n<\/html>\s*$)/, () =>
      Object.entries(late)
        .map(([name, code]) => `<script type="text/plain" data-part="${name}">\n${code}</script>\n  `)
        .join(""),
    );
  const policy = contentSecurityPolicy(page, allowed);
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
  return page.replace('<meta charset="utf-8" />', (charset) => `${charset}\n${meta}`);
}

/**
 * Inserts the parts of a page: each `<!-- include chat/view/x.html -->` is replaced by that file.
 *
 * @param {string} name below src/
 * @returns {Promise<string>}
 */
async function readMarkup(name) {
  let html = await readFile(join(ROOT, "src", name), "utf8");
  for (const [comment, part = ""] of html.matchAll(/^ *<!-- include (\S+) -->\n/gm)) {
    const markup = await readMarkup(part);
    html = html.replace(comment, () => markup);
  }
  return html;
}

async function bundleStyles() {
  const result = await esbuild.build({
    entryPoints: [join(ROOT, "styles/index.css")],
    bundle: true,
    minify: true, // the readable ones are in styles/
    write: false,
    charset: "utf8",
    target: BROWSERS,
  });
  return result.outputFiles[0]?.text ?? "";
}

/** @param {string} svg */
function tidy(svg) {
  return svg.replace(/\s*\n\s*/g, "").trim();
}
