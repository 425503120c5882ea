// @ts-check
import { buildPage } from "./build-page.mjs";
import { bundleModules } from "./bundle-modules.mjs";
import { findSpecifiers, vendorModules } from "./vendor.mjs";

/**
 * Builds the page for a server of our own, which has the libraries below `/vendor/`: it needs no other host.
 *
 * @returns {Promise<string>} HTML
 */
export async function buildServedPage() {
  const { importMap } = await vendorModules(await findSpecifiers());
  return buildPage(await bundleModules(), {
    importMap,
    allowed: { libraries: ["'self'"], fonts: ["'self'"], runsModels: true },
  });
}
