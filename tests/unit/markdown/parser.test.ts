import { describe, expect, test } from "vitest";
import type { Inline } from "../../../src/markdown/read/model/inline.ts";
import { loadMarkdownParser } from "../../../src/markdown/read/services/load-parser.ts";

const parser = await loadMarkdownParser();

function links(text: string): readonly string[] {
  const found = (inlines: readonly Inline[]): readonly string[] =>
    inlines.flatMap((inline) =>
      inline.kind === "link" ? [inline.href] : "children" in inline ? found(inline.children) : [],
    );
  return found(parser.parseInline(text, () => undefined));
}

function kinds(text: string): readonly string[] {
  return parser.parseInline(text, () => undefined).map(({ kind }) => kind);
}

describe("Bare addresses are links", () => {
  test.each([
    ["see http://example.org/a_b.", ["http://example.org/a_b"]],
    ["see **https://example.org**", ["https://example.org"]],
    ["see www.example.org/x, please", ["http://www.example.org/x"]],
    ["write to me@example.org", ["mailto:me@example.org"]],
    ["write to mailto:me@example.org", ["mailto:me@example.org"]],
    ["see example.org and Node.js and a.b", []],
    ["see ftp://example.org and //example.org", []],
    ["see javascript:alert(1) and file:///x", []],
    ["`http://example.org`", []],
  ])("%s", (text, found) => expect(links(text)).toEqual(found));
});

describe("A formula", () => {
  test.each(["$x$", "$x^2 + y$", "$n$th", "\\(x\\)", "$$x$$", "\\[x\\]", "a\\$ $x$"])("is in %s", (text) =>
    expect(kinds(text)).toContain("math"),
  );

  test.each([
    ...[
      "$5 and $10",
      "$ x $",
      "$x $",
      "5$ and 6$",
      "\\$x\\$",
      "`$x$`",
      "$",
      "$$",
      "$x",
      "costs $20k–$30k",
      "$$ $$",
    ],
    ...["\\(\\)", "\\[ \\]", "\\(x", `$${"x".repeat(2000)}$`],
  ])("is not in %s", (text) => expect(kinds(text)).not.toContain("math"));

  test.each([
    ["$$\nx\n$$\n", true],
    ["text\n\\[\nx\n\\]\ntext\n", true],
    ["$$ x $$\n", true],
    ["> $$\n> x\n> $$\n", true],
    ["$$\nx\n\n$$\n", false],
  ])("on lines of its own: %j", (source, closed) => {
    const found = JSON.stringify(parser.parseBlocks(source));
    expect(found).toContain('"kind":"math"');
    expect(found.includes('"closed":true')).toBe(closed);
  });
});

describe("GitHub’s additions to CommonMark are parsed", () => {
  test("tables, with their alignment", () => {
    expect(parser.parseBlocks("| a | b\\|c |\n|:-:|--:|\n| d |\n")).toEqual([
      { kind: "table", start: 0, end: 3, align: ["center", "right"], head: ["a", "b|c"], rows: [["d", ""]] },
    ]);
  });

  test("strikethrough", () => expect(kinds("~~a~~")).toEqual(["strike"]));

  test("tasks", () => {
    const [list] = parser.parseBlocks("- [ ] a\n- [x] b\n- [y] c\n- [x]\n");
    const items = list?.kind === "list" ? list.items : [];
    expect(items.map(({ checked }) => checked)).toEqual([false, true, undefined, undefined]);
  });
});

describe("A block that is too deep or too wide is plain text", () => {
  test("quotes and lists", () => {
    for (const source of [`${">".repeat(200)} x\n`, `${"- ".repeat(200)}x\n`]) {
      const found = JSON.stringify(parser.parseBlocks(source));
      expect(found).toContain('"kind":"plain"');
      expect(found).toContain(source.slice(-20, -1));
    }
  });

  test("tables", () => {
    const [table] = parser.parseBlocks(`${"|a".repeat(100)}|\n${"|-".repeat(100)}|\n`);
    expect(table?.kind).toBe("plain");
  });

  test("but emphasis that is too deep is only shown without emphasis", () => {
    const depth = (inlines: readonly Inline[]): number =>
      Math.max(0, ...inlines.map((inline) => ("children" in inline ? 1 + depth(inline.children) : 0)));
    const text = `${"*a ".repeat(500)}b${" c*".repeat(500)}`;
    expect(depth(parser.parseInline(text, () => undefined))).toBeLessThan(40);
  });
});
