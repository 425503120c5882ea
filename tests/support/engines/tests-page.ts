import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";

const STAND_IN = fileURLToPath(new URL("vitest-in-page.ts", import.meta.url));

/** In the page of `writeTestsPage`: the count of all tests, and the results so far. */
export const TESTS = "window.tests";

/** Writes a page that runs files of Vitest's tests, as they are, alone in a folder of its own. It opens from disk. */
export async function writeTestsPage(
  files: readonly string[],
): Promise<{ readonly url: string; remove(): Promise<void> }> {
  const quoted = (path: string): string => JSON.stringify(path);
  // Each file is imported after the end of the one before it is marked: modules run in the order of their imports.
  const contents = [
    `import { resultsSoFar } from ${quoted(STAND_IN)};`,
    ...files.flatMap((file) => [`import ${quoted(resolve(file))};`, `import "end-of:${basename(file)}";`]),
    `${TESTS} = resultsSoFar();`,
  ];
  const { outputFiles } = await build({
    stdin: { contents: contents.join("\n"), resolveDir: process.cwd() },
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: "es2022",
    logLevel: "silent",
    loader: { ".html": "text", ".css": "text" }, // which the sources import with `?raw`
    plugins: [STAND_IN_FOR_VITEST],
  });
  const folder = await mkdtemp(join(tmpdir(), "causette-tests-"));
  const file = join(folder, "tests.html");
  const script = outputFiles.map(({ text }) => text).join("");
  await writeFile(
    file,
    `<!doctype html><meta charset="utf-8"><title>tests</title><script>${script}</script>`,
  );
  return { url: pathToFileURL(file).href, remove: () => rm(folder, { recursive: true }) };
}

const STAND_IN_FOR_VITEST: Plugin = {
  name: "stand-in for Vitest",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^vitest$/ }, ({ importer }) =>
      importer === STAND_IN ? undefined : { path: STAND_IN },
    );
    // Libraries that no test calls, but for one: reading them takes seconds.
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === "dynamic-import" && path !== "idb" ? { path, external: true } : undefined,
    );
    onResolve({ filter: /^end-of:/ }, ({ path }) => ({ path, namespace: "end-of" }));
    onLoad({ filter: /.*/, namespace: "end-of" }, () => ({
      contents: `import { startFile } from ${JSON.stringify(STAND_IN)}; startFile();`,
      resolveDir: process.cwd(),
    }));
  },
};
