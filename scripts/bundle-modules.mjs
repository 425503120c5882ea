// @ts-check
import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { dirname, isAbsolute, join } from "node:path";
import { promisify } from "node:util";
import { format } from "prettier";
import { rollup } from "rollup";
import { CACHE, ROOT } from "./paths.mjs";

const run = promisify(execFile);
/** They are a fifth of the page's weight. Remarks in the code stay. */
const DOC_COMMENT = /^[ \t]*\/\*\*[\s\S]*?\*\/[ \t]*\n/gm;

/**
 * Our modules as one: TypeScript strips the types, Rollup joins the files and leaves `import("@langchain/…")` to the
 * page's import map. Names and remarks stay, because people read the page's source; what a function promises stands in src/.
 *
 * @returns {Promise<string>} JavaScript that can stand inside a script element
 */
export async function bundleModules() {
  await mkdir(CACHE, { recursive: true });
  const modules = await mkdtemp(join(CACHE, "modules-")); // of this build alone: several may run at once
  try {
    await compile(modules);
    return await joinModules(modules);
  } finally {
    await rm(modules, { recursive: true, force: true });
  }
}

/** @param {string} modules the folder of the compiled modules */
async function joinModules(modules) {
  const bundle = await rollup({
    input: join(modules, "main.js"),
    external: (id) => !id.startsWith(".") && !isAbsolute(id),
    onwarn(warning) {
      throw new Error(warning.message);
    },
  });
  const { output } = await bundle.generate({ format: "es", inlineDynamicImports: true });
  await bundle.close();
  const code = await format(output[0].code.replace(DOC_COMMENT, ""), { parser: "babel", printWidth: 110 });
  return code.replaceAll("</script", "<\\/script");
}

/** @param {string} outDir */
async function compile(outDir) {
  const require = createRequire(import.meta.url);
  const tsc = join(dirname(require.resolve("typescript/package.json")), "bin/tsc");
  try {
    await run(process.execPath, [tsc, "-p", ROOT, "--outDir", outDir]);
  } catch (error) {
    const said = error instanceof Error && "stdout" in error ? String(error.stdout) : "";
    throw new Error(`TypeScript found faults in src/:\n${said}`, { cause: error });
  }
}
