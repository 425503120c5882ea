import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closeMarks } from "../../../src/markdown/read/model/close-marks.ts";
import { flankingOf } from "../../../src/markdown/read/model/flanking.ts";
import type { Inline } from "../../../src/markdown/read/model/inline.ts";
import { awaitedLabels } from "../../../src/markdown/read/model/awaited-labels.ts";
import { isSettled } from "../../../src/markdown/read/model/settled-inline.ts";
import { loadMarkdownParser } from "../../../src/markdown/read/services/load-parser.ts";

const parser = await loadMarkdownParser();
const parse = (text: string): readonly Inline[] => parser.parseInline(text, () => undefined);

/** A text with its elements in the form `kbd(Ctrl)`. */
function outline(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === "break") return "⏎";
      if (inline.kind === "tag") return `${inline.tag}(${outline(inline.children)})`;
      if ("children" in inline) return `${inline.kind}(${outline(inline.children)})`;
      return "text" in inline ? inline.text : "";
    })
    .join("");
}

describe("HTML tags without attributes", () => {
  test.each([
    ["Press <kbd>Ctrl</kbd>+<KBD>C</KBD>", "Press kbd(Ctrl)+kbd(C)"],
    ["H<sub>2</sub>O and x<sup>2</sup>", "Hsub(2)O and xsup(2)"],
    ["one<br>two<br/>three<BR />four", "one⏎\ntwo⏎\nthree⏎\nfour"],
    ["<b>bold *and* <i>both</i></b>", "b(bold emphasis(and) i(both))"],
    ["**<mark>x</mark>**", "strong(mark(x))"],
    ["<u>a</u><ins>b</ins><del>c</del><s>d</s><small>e</small>", "u(a)ins(b)del(c)s(d)small(e)"],
  ])("%s", (text, shown) => expect(outline(parse(text))).toBe(shown));

  test.each([
    "Use <b> for bold",
    "no </b> beginning",
    '<b class="x">a</b>',
    "<b onclick=alert(1)>a</b>",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<iframe></iframe>",
    "<blink>a</blink>",
    "<!-- a remark -->",
  ])("a tag that is not in the list, or has no matching tag, is text: %s", (text) =>
    expect(outline(parse(text))).toBe(text),
  );

  test("tags in code are shown as source", () => {
    expect(parse("`<kbd>a</kbd>`")).toEqual([{ kind: "code", text: "<kbd>a</kbd>" }]);
  });

  test("if tags overlap, the outer element is created, and the other tags stay text", () => {
    expect(outline(parse("<b>a<i>b</b>c</i>"))).toBe("b(a<i>b)c</i>");
    expect(outline(parse("*a<b>b*c</b>"))).toBe("emphasis(a<b>b)c</b>");
  });

  test("a start tag that may still be closed keeps the text from being final", () => {
    expect(isSettled(parse("a <kbd>b "))).toBe(false);
    expect(isSettled(parse("a <kbd>b</kbd> "))).toBe(true);
    expect(isSettled(parse("a<br>b "))).toBe(true);
  });

  test("a tag that is still open is closed while text arrives", () => {
    expect(outline(parse(closeMarks("Press <kbd>Ctrl")))).toBe("Press kbd(Ctrl)");
    expect(closeMarks("Press <kbd>")).toBe("Press <kbd>");
    expect(closeMarks(`<b> is a tag${" word".repeat(60)}`)).not.toContain("</b>");
    expect(outline(parse(closeMarks("`<kbd>` is")))).toBe("<kbd> is");
  });

  test("whatever the text, only elements of the list are created", () => {
    const piece = fc.constantFrom(
      "<kbd>",
      "</kbd>",
      "<b>",
      "</b>",
      "<br>",
      "<b x>",
      "*",
      "`",
      "[",
      "](x)",
      "a ",
      "<",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const names = (inlines: readonly Inline[]): readonly string[] =>
          inlines.flatMap((inline) => [
            ...(inline.kind === "tag" ? [inline.tag] : []),
            ...("children" in inline ? names(inline.children) : []),
          ]);
        expect(["kbd", "b"]).toEqual(expect.arrayContaining([...new Set(names(parse(pieces.join(""))))]));
      }),
      { numRuns: 500 },
    );
  });
});

describe("Emphasis beside CJK text", () => {
  test.each([
    ["**굵은 글씨(bold)**는", "strong(굵은 글씨(bold))는"],
    ["これは**「強調」**です", "これはstrong(「強調」)です"],
    ["**中文（强调）**是", "strong(中文（强调）)是"],
    ["这是**“引号”**的", "这是strong(“引号”)的"],
    ["~~旧（old）~~新", "strike(旧（old）)新"],
    ["𠮷**(a)**𠮷", "𠮷strong((a))𠮷"],
    ["_（斜）_", "emphasis(（斜）)"],
  ])("%s", (text, shown) => expect(outline(parse(text))).toBe(shown));

  test.each(['a **"b"**c', "**(a)**b", "snake_case_name", "2 * 3 * 4", "** a **"])(
    "beside other text the rules of CommonMark apply: %s",
    (text) => expect(outline(parse(text))).toBe(text),
  );

  test("the open end uses the same rule", () => {
    expect(flankingOf("**글(b)**는", 6, 2)).toEqual({ opens: true, closes: true });
  });
});

test.each([
  ["see [the docs][d] and [this][]", ["D", "THIS"]],
  ["a[0][1] and matrix[i][j], [x] alone", []],
  ["[ A  b ][ C\nd ]", ["C D"]],
])("The labels of links whose definition may still arrive, in %j", (text, labels) => {
  expect([...awaitedLabels(text)]).toEqual(labels);
});
