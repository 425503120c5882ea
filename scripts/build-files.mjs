// @ts-check
import { buildPage } from "./build-page.mjs";
import { ENTRIES, bundleModules } from "./bundle-modules.mjs";

const NOTE =
  "// Generated from src/in-browser.ts by `npm run build`: edit there. The page loads it when a model is to run.";

/**
 * The page, and the file that it loads to run a model.
 *
 * @typedef {{ page: string, inBrowser: string }} Files HTML, and JavaScript
 */

/**
 * Builds both files out of the sources as they are now.
 *
 * @param {import("./build-page.mjs").Variant} [variant]
 * @returns {Promise<Files>}
 */
export async function buildFiles(variant) {
  const [script = "", inBrowser = ""] = await bundleModules(ENTRIES);
  return { page: await buildPage(script, variant), inBrowser: `${NOTE}\n${inBrowser}` };
}
