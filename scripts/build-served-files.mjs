// @ts-check
import { buildFiles } from "./build-files.mjs";
import { findSpecifiers, vendorModules } from "./vendor.mjs";

/**
 * Builds the page for a server of our own, which has the libraries below `/vendor/`: it needs no other host.
 *
 * @returns {Promise<import("./build-files.mjs").Files>}
 */
export async function buildServedFiles() {
  const { importMap } = await vendorModules(await findSpecifiers());
  return buildFiles({ importMap, allowed: { libraries: ["'self'"], fonts: ["'self'"], runsModels: true } });
}
