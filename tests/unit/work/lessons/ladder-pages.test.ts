import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { importMapOf, readPage } from "../../page/inline-parts.ts";
import { ladderPages, readLadderPage } from "../../../support/ladder.ts";

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string }>>;
}

const names = await ladderPages();
const pageMap = importMapOf(await readPage());
const lock: Lock = JSON.parse(await readFile("package-lock.json", "utf8"));

/** Prompt templates need it, which the page itself does not use. */
const ONLY_HERE = "mustache";

test("The ladder has five pages", () => {
  expect(names).toHaveLength(5);
});

describe.each(names)("%s", (name) => {
  test("has of the page’s import map what it needs, word for word", async () => {
    const html = await readLadderPage(name);
    const map = html.includes("importmap") ? importMapOf(html) : new Map<string, string>();
    for (const [specifier, address] of map) {
      const expected =
        specifier === ONLY_HERE
          ? `https://esm.sh/${ONLY_HERE}@${lock.packages[`node_modules/${ONLY_HERE}`]?.version}`
          : pageMap.get(specifier);
      expect([specifier, address.replace(`,${ONLY_HERE}`, "")]).toEqual([specifier, expected]);
    }
    const imported = [...html.matchAll(/ from "([^"]+)"/g)].map(([, specifier = ""]) => specifier);
    const outside = [...map.values()].flatMap(
      (address) => /external=([^&]*)/.exec(address)?.[1]?.split(",") ?? [],
    );
    const has = (wanted: string): boolean =>
      [...map.keys()].some(
        (key) => `${key}/`.startsWith(`${wanted.replace(/\/$/, "")}/`) || wanted.startsWith(key),
      );
    expect([...imported, ...outside].filter((each) => !has(each))).toEqual([]);
  });

  test("has the address of LM Studio, and can be read at a glance", async () => {
    const html = await readLadderPage(name);
    expect(html).toContain('const baseURL = "http://127.0.0.1:1234/v1";');
    const script = /<script type="module">\n([^]*?)\n *<\/script>/.exec(html)?.[1] ?? "";
    expect(script.split("\n").length).toBeLessThanOrEqual(40);
  });
});
