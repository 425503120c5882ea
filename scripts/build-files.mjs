// @ts-check
import { buildPage } from "./build-page.mjs";
import { ENTRIES, bundleModules } from "./bundle-modules.mjs";

/** @param {string} entry @param {string} when */
const note = (entry, when) =>
  `// Generated from src/${entry}.ts by \`npm run build\`: edit there. The page loads it ${when}.\n`;

/**
 * The page, and the files that it loads late.
 *
 * @typedef {{ page: string, inBrowser: string, connections: string, refining: string }} Files HTML, and JavaScript
 */

/**
 * Builds all files out of the sources as they are now.
 *
 * @param {import("./build-page.mjs").Variant} [variant]
 * @returns {Promise<Files>}
 */
export async function buildFiles(variant) {
  const [script = "", inBrowser = "", connections = "", refining = ""] = await bundleModules(ENTRIES);
  return {
    page: await buildPage(script, variant),
    inBrowser: note("in-browser", "when a model is to run") + inBrowser,
    connections: note("connections", "at its first use") + connections,
    refining: note("refining", "with the first code or formula") + refining,
  };
}
