// @ts-check
import { readFile } from "node:fs/promises";

/**
 * Loads files as text, with the syntax of Vite that the sources use: `import markup from "./panel.html?raw"`.
 * https://nodejs.org/docs/latest-v20.x/api/module.html#loadurl-context-nextload
 *
 * @param {string} url @param {object} context @param {(url: string, context: object) => Promise<object>} next
 */
export async function load(url, context, next) {
  if (!url.endsWith("?raw")) return next(url, context);
  const text = await readFile(new URL(url), "utf8");
  return { format: "module", source: `export default ${JSON.stringify(text)};`, shortCircuit: true };
}
