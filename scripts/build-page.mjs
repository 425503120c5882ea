// @ts-check
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as esbuild from "esbuild";
import { bundleModules } from "./bundle-modules.mjs";
import { contentSecurityPolicy } from "./content-security-policy.mjs";
import { pinnedImportMap } from "./pinned-import-map.mjs";
import { ROOT } from "./paths.mjs";

const NOTE = `<!-- Generated from src/ and styles/ by \`npm run build\`: edit there. Everything is in this one file, because browsers
     load no module, style or worker *file* from disk. -->`;

/**
 * Builds the whole page: one inline module, the styles and the icon inside, the import map with exact versions, and a
 * Content-Security-Policy that names the hash of each of them.
 *
 * @param {object} [variant] how a served page differs from the one on disk
 * @param {Record<string, string>} [variant.importMap] takes the place of the map to esm.sh
 * @param {readonly string[]} [variant.scriptSources] further sources of scripts, such as 'self'
 * @returns {Promise<string>} HTML
 */
export async function buildPage({ importMap, scriptSources = [] } = {}) {
  const [html, script, style, icon] = await Promise.all([
    readMarkup("index.html"),
    bundleModules(),
    bundleStyles(),
    readFile(join(ROOT, "assets/icon.svg"), "utf8"),
  ]);
  const source = importMap === undefined ? await pinnedImportMap(html) : { imports: importMap };
  const map = `\n${indent(JSON.stringify(source, null, 2), 6)}\n    `;
  const page = html
    .replace("<!doctype html>", () => `<!doctype html>\n${NOTE}`)
    .replace(/(<script type="importmap">)[\s\S]*?(<\/script>)/, (_, open, close) => open + map + close)
    .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>\n${style}</style>`)
    .replace(/<script type="module"[^>]*><\/script>/, () => `<script type="module">\n${script}</script>`)
    .replace('href="assets/icon.svg"', () => `href="data:image/svg+xml,${encodeURIComponent(tidy(icon))}"`);
  const policy = contentSecurityPolicy(page, scriptSources);
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
  return page.replace('<meta charset="utf-8" />', (charset) => `${charset}\n    ${meta}`);
}

/**
 * A page of markup with its parts: each `<!-- include ui/x.html -->` is replaced by that file, indented alike.
 *
 * @param {string} name below src/
 * @returns {Promise<string>}
 */
async function readMarkup(name) {
  let html = await readFile(join(ROOT, "src", name), "utf8");
  for (const [comment, space = "", part = ""] of html.matchAll(/^( *)<!-- include (\S+) -->\n/gm)) {
    const markup = await readMarkup(part);
    html = html.replace(comment, () => markup.replace(/^(?=.)/gm, space));
  }
  return html;
}

async function bundleStyles() {
  const result = await esbuild.build({
    entryPoints: [join(ROOT, "styles/index.css")],
    bundle: true,
    write: false,
    charset: "utf8",
    target: ["chrome120", "firefox121", "safari17"],
  });
  return result.outputFiles[0]?.text ?? "";
}

/** @param {string} text @param {number} by */
function indent(text, by) {
  return text.replace(/^/gm, " ".repeat(by));
}

/** @param {string} svg */
function tidy(svg) {
  return svg.replace(/\s*\n\s*/g, "").trim();
}
