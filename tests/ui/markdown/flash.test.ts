import { describe, expect, test } from "vitest";
import { createMarkdownStream } from "../../../src/markdown/draw/markdown-stream.ts";
import { toolsWith } from "./tools.ts";

const MARKS = [..."*[]`~_|#<>&\\!$()-=+".split(""), "http", "1.", "[ ]"];

interface Glance {
  readonly text: string;
  readonly tags: ReadonlySet<string>;
}

/** What a reader sees after each character, and after the stream has ended. */
function glancesAt(source: string): readonly Glance[] {
  const target = document.createElement("div");
  const stream = createMarkdownStream(target, toolsWith());
  const glances: Glance[] = [];
  const look = (): void => {
    while (stream.draw(Infinity));
    const tags = [...target.querySelectorAll(":not(p, span)")].map(({ localName }) => localName);
    glances.push({ text: target.textContent, tags: new Set(tags) });
  };
  for (const character of source) {
    stream.append(character);
    look();
  }
  stream.finish();
  look();
  return glances;
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

describe("The open end never shows a mark that disappears later", () => {
  test.each([
    [
      "bold, emphasis, code",
      "Some **bold** text, *emphasis*, `code`, ~~gone~~, __strong__ and _it_ at the end.\n",
    ],
    [
      "marks in marks",
      "***both*** and **bold with `code` and *em* inside** and **two\nlines** there.\n\n**Note:** so *very **nested** deep*.\n",
    ],
    [
      "links",
      'A [link](http://example.org/a_b?c=d "title") and [another *one*](<http://x.y>) **[bold](http://z.a)**.\n',
    ],
    [
      "links by reference",
      "[ref]: http://example.org 'T'\n\nA reference [text][ref] and [ref] and [ref][].\n",
    ],
    [
      "addresses, entities, escapes",
      "See <http://example.org/x> and <me@x.org>. Fish &amp; chips &copy; 2024, 5 \\* 3.  \nHard\\\nbreak.\n",
    ],
    ["a picture", "![alt text](http://example.org/p.png) shown.\n"],
    [
      "headings and rules",
      "# Title #\n\nText\n\n## Second ##\n\nTitle\n=====\n\nSub title\n---\n\n***\n\n- - -\n\nEnd\n",
    ],
    [
      "lists",
      "- one\n- **two**\n  - nested *three*\n    1. four\n    2. `five`\n- six\n\n* seven\n\n+ eight\n\n1. nine\n2. ten\n",
    ],
    ["a list under a paragraph", "Some text:\n- one\n- two\n"],
    ["tasks", "- [ ] open task\n- [x] done **task**\n"],
    [
      "a table",
      "| Name | `Value` | **b** |\n|------|:-----:|---|\n| a **b** | `c` | x |\n| d | [e](http://f.g) | y |\n\nAfter.\n",
    ],
    ["a table under a paragraph", "Text before\n\n| A | B |\n|---|---|\n| 1 | 2 |\n"],
    ["a table without outer pipes", "A | B\n--- | ---\n1 | 2\n"],
    ["a table in a list", "- | a | b |\n  |---|---|\n  | c | d |\n"],
    ["quotes", "> a quote with **bold**\n> and more\n> - a list\n>   - nested\n"],
    ["fences", "```js\nconst a = 1;\n```\n\nText ``with code`` in.\n\n~~~\nplain\n~~~\n"],
    ["a fence in a list", "1. Step:\n\n   ```py\n   print(1)\n   ```\n\n2. Next\n"],
  ])("%s", (_, source) => {
    const glances = glancesAt(source);
    const last = glances.at(-1);
    for (const [index, { text, tags }] of glances.entries()) {
      const seen = `after ${JSON.stringify(source.slice(0, index + 1))}: ${JSON.stringify(text)}`;
      for (const mark of MARKS)
        expect(count(text, mark), seen).toBeLessThanOrEqual(count(last?.text ?? "", mark));
      expect(
        [...tags].filter((tag) => !last?.tags.has(tag)),
        seen,
      ).toEqual([]);
    }
  });

  test("text without marks is shown at once", () => {
    const glances = glancesAt("Plain words, as they come. 5 is less than 7");
    expect(glances.map(({ text }) => text.length).slice(0, 10)).toEqual([1, 2, 3, 4, 5, 5, 7, 8, 9, 10]);
  });

  test("text that was held back is shown at the end", () => {
    for (const source of ["Hello!", "a *", "12", "-", "`", "| a |", "[text", "$x", "&am", "<b", "**", "# "])
      expect(glancesAt(source).at(-1)?.text.trim(), source).toBe(
        source === "-" || source === "# " ? "" : source,
      );
  });
});
