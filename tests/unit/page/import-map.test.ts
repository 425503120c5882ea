import { readFile } from "node:fs/promises";
import { parseSync } from "oxc-parser";
import { expect, test } from "vitest";
import { importMapOf, readPage, scriptsOf } from "./inline-parts.ts";

interface Package {
  readonly dependencies: Readonly<Record<string, string>>;
}
interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string }>>;
}

const html = await readPage();
const map = importMapOf(html);
const { dependencies }: Package = JSON.parse(await readFile("package.json", "utf8"));
const lock: Lock = JSON.parse(await readFile("package-lock.json", "utf8"));

const ADDRESS = /^https:\/\/esm\.sh\/((?:@[\w-]+\/)?[\w.-]+)@(\d+\.\d+\.\d+)(?=[/?&]|$)/;
const entries = [...map].map(([specifier, address]) => {
  const [, name = "", version = ""] = ADDRESS.exec(address) ?? [];
  return { specifier, address, name, version };
});

test.each(entries)("$specifier has one exact version", ({ address, version }) => {
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(address.replace(ADDRESS, "")).not.toMatch(/[@^~*]\d|[\^~*]|latest|https?:/);
});

test.each(entries)("$specifier is the version of package.json and of the lock file", ({ name, version }) => {
  expect(dependencies[name]).toBe(version);
  expect(lock.packages[`node_modules/${name}`]?.version).toBe(version);
});

test.each(entries)("$specifier leads to the package of its name", ({ specifier, address, name }) => {
  expect(specifier.replace(/\/$/, "")).toBe(name);
  if (specifier.endsWith("/")) expect(address).toMatch(/\/$/);
});

test("Everything that package.json wants at run time is in the map, and nothing else", () => {
  expect(new Set(entries.map(({ name }) => name))).toEqual(new Set(Object.keys(dependencies)));
});

test("Whatever a standalone entry leaves outside is in the map", () => {
  for (const { address } of entries) {
    const outside = /[?&]external=([^&]*)/.exec(address)?.[1]?.split(",") ?? [];
    for (const name of outside) {
      const known = [...map.keys()].some((each) =>
        `${each}/`.startsWith(name.endsWith("/") ? name : `${name}/`),
      );
      expect(known, `${name}, left outside by ${address}`).toBe(true);
    }
  }
});

test("The map has all that the page imports, and all of it comes late", () => {
  const module = scriptsOf(html).at(-1)?.content ?? "";
  const asked = /\b(?:import|import\.meta\.resolve)\(\s*["'`]([^"'`]*)/g;
  const imported = [...module.matchAll(asked)].map(([, specifier = ""]) => specifier);
  const isMapped = (specifier: string): boolean =>
    [...map.keys()].some((key) => (key.endsWith("/") ? specifier.startsWith(key) : specifier === key));
  expect(imported).toEqual(
    expect.arrayContaining(["@langchain/openai", "@wllama/wllama/esm/index.js", "katex"]),
  );
  expect(imported.filter((specifier) => !isMapped(specifier))).toEqual([]);
  expect(parseSync("page.js", module).module.staticImports).toEqual([]);
});
