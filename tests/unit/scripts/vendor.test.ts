import { cp, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { inspect } from "node:util";
import { afterEach, expect, test, vi } from "vitest";
import { SERVED, findSpecifiers, vendorModules } from "../../../scripts/vendor.mjs";
import { temporaryFolder } from "./temporary-folder.ts";

afterEach(() => void vi.unstubAllEnvs());

test("the page's own imports are found, and every one of them is bundled", async () => {
  const { modules } = await findSpecifiers();
  expect(modules).toContain("@langchain/openai");
  const { importMap, files } = await vendorModules({ modules });
  expect(Object.keys(importMap)).toEqual(modules);
  for (const path of Object.values(importMap)) expect(files).toContain(join(SERVED, path));
});

test("the imports of what colours code and draws formulas are found, each language among them", async () => {
  const { modules } = await findSpecifiers();
  expect(modules).toEqual(
    expect.arrayContaining(["highlight.js/lib/core", "highlight.js/lib/languages/python", "katex"]),
  );
});

test("the imports of what runs models are found, and its WebAssembly, which is copied as it is", async () => {
  const { modules, files } = await findSpecifiers();
  expect(modules).toContain("@noble/hashes/sha2.js");
  expect(files).toEqual(["@wllama/wllama/esm/wasm/wllama.wasm"]);
  const { importMap } = await vendorModules({ modules, files });
  const copy = await readFile(join(SERVED, importMap[files[0] ?? ""] ?? ""));
  expect(copy.equals(await readFile(join("node_modules", files[0] ?? "")))).toBe(true);
});

test("the bundles share one copy of LangChain's core", async () => {
  const { ChatOpenAI, Runnable } = await loadBundles();
  expect(new ChatOpenAI({ apiKey: "any" })).toBeInstanceOf(Runnable);
});

test("the bundles read nothing from the environment", async () => {
  vi.stubEnv("OPENAI_BASE_URL", "http://leak.invalid");
  vi.stubEnv("OPENAI_API_KEY", "leak");
  const { ChatOpenAI } = await loadBundles();
  const bundled = inspect(new ChatOpenAI({}), { depth: 3 });
  const { ChatOpenAI: Original } = await import("@langchain/openai");
  expect(inspect(new Original({}), { depth: 3 }), "the package itself does").toContain("leak");
  expect(bundled).not.toContain("leak");
});

test("the bundles import nothing but each other", async () => {
  const { files } = await vendorModules({ modules: ["@langchain/openai"] });
  for (const file of files) {
    const code = await readFile(file, "utf8");
    const imported = [...code.matchAll(/^(?:import|export)\b[^;"]*?from "([^"]+)"/gm)].map(
      ([, path]) => path,
    );
    expect(imported.filter((path) => !/^\.{1,2}\//.test(path ?? ""))).toEqual([]);
  }
});

interface Bundles {
  readonly ChatOpenAI: new (fields: { apiKey?: string }) => object;
  readonly Runnable: new () => object;
}

/** The bundles as Node loads them: outside of node_modules, where a `.js` file can be a module. */
async function loadBundles(): Promise<Bundles> {
  const { importMap, files } = await vendorModules({
    modules: ["@langchain/openai", "@langchain/core/runnables"],
  });
  const folder = await temporaryFolder({ "package.json": '{ "type": "module" }' });
  // Not the whole folder, in which another run may be writing.
  for (const file of files) await cp(file, join(folder, relative(SERVED, file)));
  const load = (specifier: string) =>
    import(/* @vite-ignore */ pathToFileURL(join(folder, importMap[specifier] ?? "")).href);
  const [{ ChatOpenAI }, { Runnable }] = await Promise.all([
    load("@langchain/openai"),
    load("@langchain/core/runnables"),
  ]);
  return { ChatOpenAI, Runnable };
}
