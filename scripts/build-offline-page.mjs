// @ts-check
import { buildPage } from "./build-page.mjs";
import { bundleModules } from "./bundle-modules.mjs";
import {
  OPEN_LIBRARIES,
  bundleFormulaStyles,
  bundleLibraries,
  useInlineLibraries,
} from "./inline-libraries.mjs";
import { findSpecifiers } from "./vendor.mjs";

/** All but what runs models. */
const PROGRAMS = /** @type {const} */ (["main", "connections", "refining"]);

/**
 * Builds the page with every library, style and font inside: from disk it needs no network but the way to the model's
 * server. It has no model of its own, because from disk none can run.
 *
 * @returns {Promise<string>} HTML
 */
export async function buildOfflinePage() {
  const { modules } = await findSpecifiers(PROGRAMS);
  const [libraries, [script = "", connections = "", refining = ""], styles] = await Promise.all([
    bundleLibraries(modules),
    bundleModules(PROGRAMS, [useInlineLibraries()]),
    bundleFormulaStyles(),
  ]);
  return buildPage(`${OPEN_LIBRARIES}\n${script}`, {
    importMap: {},
    styles,
    late: { libraries, connections, refining },
    allowed: { libraries: [], fonts: ["data:"], runsModels: false },
  });
}
