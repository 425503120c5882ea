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

/** The packages of the engine, which a page from disk can't run. */
const ENGINE = /^@(wllama|noble)\//;

/**
 * Builds the page with all libraries, styles and fonts inside. Opened from disk, it needs a network only for the model
 * server. The engine for models in the browser is left out, because it can't run from disk.
 *
 * @returns {Promise<string>} HTML
 */
export async function buildOfflinePage() {
  const { modules } = await findSpecifiers();
  const [libraries, script, styles] = await Promise.all([
    bundleLibraries(modules.filter((specifier) => !ENGINE.test(specifier))),
    bundleModules([useInlineLibraries()]),
    bundleFormulaStyles(),
  ]);
  return buildPage(`${OPEN_LIBRARIES}\n${script}`, {
    importMap: {},
    styles,
    late: { libraries },
    allowed: { libraries: [], fonts: ["data:"], runsModels: false },
  });
}
