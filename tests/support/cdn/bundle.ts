import { build, type BuildOptions, type Metafile } from "esbuild";
import type { Address } from "./address.ts";
import { type InstalledPackage, NODE_MODULES } from "./installed.ts";
import { linkAsEsmSh } from "./linker.ts";
import { PROCESS_PATH } from "./process.ts";

/** One module of a build. */
export interface Output {
  readonly code: string;
  /** The module that it was made from is CommonJS: all that it exports is a default. */
  readonly isCommonJs: boolean;
}

/** The folder of what several outputs of a build share. */
export const CHUNKS = "chunks/";

/** Stands before the names of a build's own files until they get the address that a page reaches them by. */
export const OWN_FILE = "/__own__/";

/** Builds modules the way esm.sh does. The outputs go by the names that esbuild gives them, `NAME.js`. */
export async function bundle(
  address: Address,
  owner: InstalledPackage,
  entry: Pick<BuildOptions, "entryPoints" | "stdin" | "splitting">,
): Promise<Map<string, Output>> {
  const { outputFiles, metafile } = await build({
    ...entry,
    bundle: true,
    write: false,
    metafile: true,
    outdir: "out",
    chunkNames: `${CHUNKS}[name]-[hash]`,
    publicPath: OWN_FILE,
    absWorkingDir: NODE_MODULES,
    format: "esm",
    // Brings the conditions "browser", "import" and "module", and the "browser" field of package.json.
    platform: "browser",
    target: "es2022",
    // Like esm.sh: class names don't survive, so code that reads them fails here as well.
    minify: true,
    // Also where `typeof process` stands guard: esm.sh puts a process of its own into every module that asks.
    define: {
      process: "__Process$",
      "globalThis.process": "__Process$",
      "process.env.NODE_ENV": '"production"',
      global: "globalThis",
    },
    logLevel: "silent",
    plugins: [linkAsEsmSh(address, owner)],
  });
  const names = Object.keys(metafile.outputs);
  return new Map(
    outputFiles.map(({ text }, index) => {
      const name = names[index] ?? "";
      const code = text.includes("__Process$") ? `import __Process$ from"${PROCESS_PATH}";\n${text}` : text;
      return [name.replace(/^out\//, ""), { code, isCommonJs: isCommonJs(metafile, name) }];
    }),
  );
}

/** Gives the files of a build, wherever one imports another, their addresses. */
export function addressOwnFiles(code: string, addressOf: (name: string) => string): string {
  return code.replaceAll(/"\/__own__\/([^"]+)"/g, (_, name: string) => JSON.stringify(addressOf(name)));
}

function isCommonJs(metafile: Metafile, output: string): boolean {
  const entryPoint = metafile.outputs[output]?.entryPoint;
  return entryPoint !== undefined && metafile.inputs[entryPoint]?.format === "cjs";
}
