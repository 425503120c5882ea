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

/** What runs a model, which no page from disk can. */
const ENGINE = /^@(wllama|noble)\//;

/**
 * Builds the page with every library, style and font inside: from disk it needs no network but the way to the model's
 * server. What runs a model is not among them, because from disk none can run.
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
