import { describe, expect, test } from "vitest";
import type { Target } from "../../../src/markdown/read/model/block.ts";
import { codeLanguage } from "../../../src/markdown/read/model/code-language.ts";
import { createLookupLog } from "../../../src/markdown/read/model/lookup-log.ts";
import { createReferences } from "../../../src/markdown/read/model/references.ts";
import { firstPipe, tableCells } from "../../../src/markdown/read/model/table-row.ts";
import { parseFormula } from "../../../src/markdown/read/model/tex.ts";
import { katexStylesheet } from "../../../src/markdown/refine/katex-stylesheet.ts";
import { loadMarkdownParser } from "../../../src/markdown/read/services/load-parser.ts";

test.each([
  ["js", "js"],
  ["python {.line-numbers}", "python"],
  ["js{1,3}", "js"],
  ["ts:title.ts", "ts"],
  ["c++", "c++"],
  ["", ""],
  [undefined, ""],
])("The language of the info string %s is “%s”", (info, language) =>
  expect(codeLanguage(info)).toBe(language),
);

test("The cells of a table row are found as on GitHub", () => {
  expect(tableCells("| a | b |")).toEqual(["a", "b"]);
  expect(tableCells("a | `b \\| c`")).toEqual(["a", "`b | c`"]);
  expect(tableCells("|")).toEqual([]);
  expect(firstPipe("a \\| `b | c` | d")).toBe(13);
  expect(firstPipe("a")).toBe(-1);
});

test("The delimiters of a formula say whether it is on its own line", () => {
  expect(parseFormula("$ x $")).toEqual({ tex: "x", display: false });
  expect(parseFormula("\\(x\\)")).toEqual({ tex: "x", display: false });
  expect(parseFormula("$$\nx\n$$\n")).toEqual({ tex: "x", display: true });
  expect(parseFormula("\\[x\\]")).toEqual({ tex: "x", display: true });
});

test("The address of KaTeX’s stylesheet is derived from the address of its module", () => {
  const sheet = "https://esm.sh/katex@0.19.1/dist/katex.min.css";
  expect(katexStylesheet("https://esm.sh/katex@0.19.1")).toBe(sheet);
  expect(katexStylesheet("https://esm.sh/katex@0.19.1?standalone")).toBe(sheet);
  expect(katexStylesheet("http://127.0.0.1:8000/vendor/katex.js")).toBe(
    "http://127.0.0.1:8000/vendor/katex.min.css",
  );
});

describe("Link definitions", () => {
  test("the first one of a label is used, and final ones have priority over those in the open end", async () => {
    const parser = await loadMarkdownParser();
    const references = createReferences();
    const href = (label: string): string | undefined => references.lookup(label)?.href;
    references.propose(parser.parseBlocks("[a]: http://one\n\n[a]: http://two\n\n[b]: http://open"));
    expect([href("A"), href("B")]).toEqual(["http://one", "http://open"]);
    for (const block of parser.parseBlocks("> - [b]: http://certain\n")) references.define(block);
    references.propose([]);
    expect([href("A"), href("B")]).toEqual([undefined, "http://certain"]);
  });

  test("a log detects that a lookup would have another result now", () => {
    const known = new Map<string, Target>();
    const log = createLookupLog((label) => known.get(label));
    expect(log.isEmpty()).toBe(true);
    log.lookup("A");
    expect(log.isStale()).toBe(false);
    known.set("A", { href: "http://x", title: "" });
    expect(log.isStale()).toBe(true);
    log.lookup("A");
    expect(log.isStale()).toBe(true); // the two lookups of the label had different results
  });
});
