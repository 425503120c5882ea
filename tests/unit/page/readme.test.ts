import { access, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "../../../scripts/paths.mjs";
import { TEXTS } from "../../../src/shell/texts/texts.ts";

const ENGLISH = ["README.md", "docs/using.md"];
const FRENCH = ["docs/README.fr.md"];
const COMMAND = /`((?:npm|lms|curl) [^`]+)`/g;
const COMMENT = { sh: / *(?<!\S)# .*$/gm, js: / *\/\/ .*$/gm };

let texts: Readonly<Record<string, string>>;
beforeAll(async () => {
  const names = [...ENGLISH, ...FRENCH];
  const read = names.map(async (name) => [name, await readFile(join(ROOT, name), "utf8")] as const);
  texts = Object.fromEntries(await Promise.all(read));
});
const all = (names: readonly string[]): string => names.map((name) => texts[name] ?? "").join("\n");

/** The blocks of one language, without remarks and indents. */
function blocks(text: string, language: keyof typeof COMMENT): readonly string[] {
  const found = text.matchAll(new RegExp(`^( *)\`\`\`${language}\\n([\\s\\S]*?)^ *\`\`\``, "gm"));
  return [...found].map(([, indent = "", code = ""]) =>
    code.replaceAll(new RegExp(`^${indent}`, "gm"), "").replaceAll(COMMENT[language], ""),
  );
}

describe("The English and the French README", () => {
  test.each(["sh", "js"] as const)("have the same code, in %s", (language) => {
    const english = blocks(all(ENGLISH), language);
    expect(english.join("").trim()).not.toBe("");
    expect(blocks(all(FRENCH), language)).toEqual(english);
  });

  test("name the same commands in their sentences", () => {
    const commands = (names: readonly string[]): readonly string[] =>
      [...new Set([...all(names).matchAll(COMMAND)].map(([, command = ""]) => command))].toSorted();
    expect(commands(ENGLISH)).toContain("lms unload --all");
    expect(commands(FRENCH)).toEqual(commands(ENGLISH));
  });

  test("name only scripts of package.json", async () => {
    const { scripts } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"));
    const named = [...all([...ENGLISH, ...FRENCH]).matchAll(/npm (?:run )?(?!ci\b)([\w:]+)/g)];
    for (const [, name = ""] of named) expect(Object.keys(scripts)).toContain(name);
  });

  test("link to files that are there", async () => {
    for (const name of [...ENGLISH, ...FRENCH]) {
      const links = [...(texts[name] ?? "").matchAll(/\]\((?!https?:|#)([^)#]+)/g)];
      expect(links.length).toBeGreaterThan(0);
      for (const [, path = ""] of links)
        await expect(access(join(ROOT, dirname(name), path)), `${name}: ${path}`).resolves.toBeUndefined();
    }
  });

  test("call the buttons as the page does", () => {
    const { labels } = TEXTS.fr;
    for (const name of ["check", "findServers", "copyLink", "remember"])
      expect(all(FRENCH).replaceAll(/\s+/g, " ")).toContain(`**${labels[name]}**`);
  });
});
