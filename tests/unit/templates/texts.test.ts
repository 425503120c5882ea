import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { templatesEn } from "../../../src/templates/texts/en.ts";

test("The markup of the presets says in English what the texts say, and names no others", async () => {
  const html = await readFile("src/templates/view/presets.html", "utf8");
  const plain = [...html.matchAll(/<[^>]*\bdata-text="(\w+)"[^>]*>([^<]+)</g)];
  expect(new Set(plain.map(([, name]) => name))).toEqual(new Set(Object.keys(templatesEn.labels)));
  for (const [, name, text] of plain) {
    expect(templatesEn.labels).toHaveProperty([name ?? ""], text?.trim().replace(/\s+/g, " "));
  }
});
