// @ts-check
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { buildPage } from "./build.mjs";
import { ROOT } from "./paths.mjs";
import { findSpecifiers, vendorModules } from "./vendor.mjs";

const SOURCES = ["src", "styles", "assets"].map((name) => join(ROOT, name));

/**
 * Gives a function that answers the page with LangChain out of node_modules, built again when a source has changed
 * since the last call. It rejects as long as the sources don't build.
 *
 * @param {readonly string[]} [folders] that hold the sources
 * @param {() => Promise<string>} [build]
 * @returns {() => Promise<string>} HTML
 */
export function freshPage(folders = SOURCES, build = buildServedPage) {
  /** @type {{ stamp: string, html: Promise<string> } | undefined} */
  let last;
  return async () => {
    const stamp = await stampFiles(folders);
    if (last?.stamp === stamp) return last.html;
    const html = build();
    last = { stamp, html };
    html.catch(() => (last = undefined));
    return html;
  };
}

async function buildServedPage() {
  const { importMap } = await vendorModules(await findSpecifiers());
  return buildPage({ importMap, scriptSources: ["'self'"] });
}

/** Changes whenever a file is edited, added or taken away. @param {readonly string[]} folders */
async function stampFiles(folders) {
  const listings = await Promise.all(
    folders.map((folder) => readdir(folder, { recursive: true, withFileTypes: true })),
  );
  const files = listings.flat().filter((entry) => entry.isFile());
  const stamps = files.map(async ({ parentPath, name }) => {
    const { mtimeMs, size } = await stat(join(parentPath, name));
    return `${join(parentPath, name)} ${mtimeMs} ${size}`;
  });
  return (await Promise.all(stamps)).join("\n");
}
