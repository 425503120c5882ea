import { describe, expect, test } from "vitest";
import type { Highlighted } from "../../../src/markdown/read/model/parser.ts";
import { LANGUAGES, languagesFor } from "../../../src/markdown/refine/code-languages.ts";
import { highlightCode } from "../../../src/markdown/refine/load-highlighter.ts";

function textOf(pieces: readonly Highlighted[]): string {
  return pieces.map((piece) => (typeof piece === "string" ? piece : textOf(piece.children))).join("");
}

function depthOf(pieces: readonly Highlighted[]): number {
  return Math.max(0, ...pieces.map((piece) => (typeof piece === "string" ? 0 : 1 + depthOf(piece.children))));
}

describe("Code is highlighted", () => {
  test.each(LANGUAGES)("in %s, without changes to its text", async (language) => {
    const code = 'def f(x): # <b>\n  return "y" + 1;\n<a href="x">${`z`}</a>\n';
    expect(textOf((await highlightCode(code, language)) ?? [])).toBe(code);
  });

  test.each([
    ["js", "javascript"],
    ["TSX", "typescript"],
    ["html", "xml"],
    ["sh", "bash"],
    ["c++", "cpp"],
  ])("“%s” is %s", (word, language) => expect(languagesFor(word)[0]).toBe(language));

  test.each(["", "nonsense", "__proto__", "constructor", "../core"])(
    "“%s” is not a known language",
    async (word) => {
      expect(await highlightCode("x", word)).toBeUndefined();
    },
  );

  test("even if it is deeply nested", async () => {
    const code = "${`".repeat(2000);
    const pieces = (await highlightCode(`\`${code}`, "js")) ?? [];
    expect(textOf(pieces)).toBe(`\`${code}`);
    expect(depthOf(pieces)).toBeLessThan(40);
  });
});
