// @ts-check
import { readFile, readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { escapeForScript } from "./bundle-modules.mjs";
import { ROOT } from "./paths.mjs";
import { FOR_BROWSERS } from "./vendor.mjs";

/**
 * The global variable of the libraries: specifier → a function that runs the module at its first call and returns it.
 */
const NAME = "librariesInside";

/** Code that is placed before our modules. */
export const OPEN_LIBRARIES = `
// The libraries are at the end of this page as text, so that it opens as fast as without them. At their first use they
// become a script, which the policy allows by its hash.
let areLibrariesOpen = false;
const importInside = (specifier) => {
  if (!areLibrariesOpen) {
    const script = document.createElement("script");
    script.textContent = document.querySelector("script[data-part=libraries]").textContent;
    document.head.append(script);
    areLibrariesOpen = true;
  }
  return globalThis.${NAME}[specifier]();
};
`;

/**
 * Bundles libraries into one minified JavaScript statement, with the licences of all packages in it.
 *
 * @param {readonly string[]} specifiers
 * @returns {Promise<string>}
 */
export async function bundleLibraries(specifiers) {
  const quoted = specifiers.map((specifier) => JSON.stringify(specifier));
  const { outputFiles, metafile } = await build({
    ...FOR_BROWSERS,
    metafile: true,
    stdin: {
      contents: `module.exports = { ${quoted.map((name) => `${name}: () => import(${name})`).join(", ")} };`,
      resolveDir: ROOT,
    },
    format: "iife",
    globalName: NAME,
    minify: true,
    legalComments: "none",
  });
  const licences = await readLicences(Object.keys(metafile.inputs));
  return escapeForScript(`/*\n${licences.replaceAll("*/", "* /")}\n*/\n${outputFiles[0]?.text}`);
}

/** @param {readonly string[]} files that came from packages */
async function readLicences(files) {
  const folders = files.flatMap((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []);
  const texts = [...new Set(folders)].toSorted().map(async (folder) => {
    const path = join(ROOT, folder);
    const { name, version, license } = JSON.parse(await readFile(join(path, "package.json"), "utf8"));
    const file = (await readdir(path)).find((each) => /^licen[cs]e/i.test(each));
    const text = file === undefined ? "" : await readFile(join(path, file), "utf8");
    return `${name} ${version} (${license})\n\n${text.trim()}`;
  });
  return (await Promise.all(texts)).join("\n\n---\n\n");
}

/**
 * Makes our modules load their libraries with `OPEN_LIBRARIES`.
 *
 * @returns {import("rollup").Plugin}
 */
export function useInlineLibraries() {
  return {
    name: "use-inline-libraries",
    resolveId(source, importer) {
      return basename(source) === "from-cdn.js" && importer !== undefined
        ? join(importer, "..", source.replace("from-cdn.js", "libraries-inside.js"))
        : null;
    },
    // Only in that module is a specifier that is built at run time a library; elsewhere it is the address of a file.
    renderDynamicImport: ({ targetModuleId, moduleId }) =>
      targetModuleId === null && basename(moduleId) !== "load-highlighter.js"
        ? null
        : { left: "importInside(", right: ")" },
  };
}

/** KaTeX's stylesheet with its fonts inline, in the one format that every current browser supports. */
export async function bundleFormulaStyles() {
  const folder = join(ROOT, "node_modules/katex/dist");
  let css = await readFile(join(folder, "katex.min.css"), "utf8");
  css = css.replaceAll(/,url\(fonts\/[\w-]+\.(?:woff|ttf)\) ?format\("\w+"\)/g, "");
  for (const font of await readdir(join(folder, "fonts"))) {
    const base64 = await readFile(join(folder, "fonts", font), "base64");
    css = css.replaceAll(`url(fonts/${font})`, `url(data:font/woff2;base64,${base64})`);
  }
  return css;
}
