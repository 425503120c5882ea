// @ts-check
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { buildPage } from "./build-page.mjs";
import { bundleModules } from "./bundle-modules.mjs";
import { cachedBuild } from "./cached-build.mjs";
import { CACHE, ROOT } from "./paths.mjs";
import { pinnedImportMap } from "./pinned-import-map.mjs";
import { findSpecifiers, vendorModules } from "./vendor.mjs";

/** The sources of the bundle, and the files that affect how it is built. */
const SOURCES = ["src", "styles", "tsconfig.json", "package-lock.json", "scripts/bundle-modules.mjs"];

/**
 * Builds the page for our own server, which serves the libraries below `/vendor/`, so that it needs no other host.
 *
 * @returns {Promise<string>} HTML
 */
export async function buildServedPage() {
  const { importMap } = await vendorModules(await findSpecifiers());
  const sources = SOURCES.map((path) => join(ROOT, path));
  const script = await cachedBuild(sources, join(CACHE, "module"), () => bundleModules());
  // The request as code names the libraries as every other page would (work/code/view/read-imports.ts).
  const pinned = await pinnedImportMap(await readFile(join(ROOT, "src/index.html"), "utf8"));
  return buildPage(script, {
    importMap,
    late: { imports: `${JSON.stringify(pinned)}\n` },
    allowed: { libraries: ["'self'"], fonts: ["'self'"], runsModels: true },
  });
}
