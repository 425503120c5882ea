import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Inline } from "../../../src/markdown/read/model/inline.ts";
import { isSettled } from "../../../src/markdown/read/model/settled-inline.ts";
import { loadMarkdownParser } from "../../../src/markdown/read/services/load-parser.ts";

const parser = await loadMarkdownParser();
const WORDS = [
  ...[
    "word",
    "snake_case",
    "_",
    "*",
    "**",
    "***",
    "*a*",
    "**b**",
    "__c__",
    "_d",
    "e_",
    "~~",
    "~~f~~",
    "~",
    "`",
    "``",
    "`g`",
  ],
  ...[
    "[",
    "]",
    "[h]",
    "[i](j)",
    "![k](l)",
    "![",
    "](m)",
    "(",
    ")",
    "[n",
    "o]",
    "[q](r",
    "'s')",
    "[t](<u",
    "<",
    ">",
    "<p>",
    "</p>",
    "<a",
    "<a>",
    "</a>",
  ],
  ...[
    "<!--",
    "-->",
    "<?",
    "?>",
    "&amp;",
    "&",
    "\\",
    "\\*",
    "\\(",
    "\\)",
    "\\[",
    "\\]",
    "$",
    "$x$",
    "$5",
    "q$",
    "$$",
  ],
  ...["http://r.s/t_u_", "www.v.org", "w@x.org", "é", "😀", "\u00a0", "5*3", "a*b", "“", "-", "\n"],
];

const words = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(" ", " ", "")), { maxLength: 12 })
  .map((pairs) => pairs.flat().join(""));

function parse(text: string): readonly Inline[] {
  return parser.parseInline(text, (label) => (label === "H" ? { href: "http://h", title: "" } : undefined));
}

/** Inline content as one string, with neighbouring text joined, so that it can be compared. */
function joined(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => (inline.kind === "text" ? inline.text : `\u0001${JSON.stringify(inline)}\u0001`))
    .join("");
}

describe("Text that is settled", () => {
  test("is the same, whatever text comes after it", () => {
    let settled = 0;
    fc.assert(
      fc.property(words, words, (first, second) => {
        const [before, after] = [`${first.trim()} `, second.trim()];
        if (/[\\\s] $/.test(before) || !isSettled(parse(before))) return;
        settled++;
        expect(joined([...parse(before), ...parse(after)])).toBe(joined(parse(before + after)));
      }),
      { seed: 20261122, numRuns: 20_000 },
    );
    expect(settled).toBeGreaterThan(2000);
  });

  test.each([
    "words ",
    "**bold** and `code` ",
    "snake_case 5 * 3 ",
    "[1] [a](b) ",
    "a < b & c ",
    "\\* &lt;b ",
  ])("%s", (text) => expect(isSettled(parse(text))).toBe(true));

  test.each(["*em ", "5*3 ", "`code ", "[text ", "$5 ", "<a ", "~~s ", "\\( ", "<a href='x'> ", "a_ "])(
    "may still change: %s",
    (text) => expect(isSettled(parse(text))).toBe(false),
  );
});
