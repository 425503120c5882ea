import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawMarkdown } from "../../../src/markdown/draw/markdown-stream.ts";
import { cutInto, inPieces, longAnswer, oddDocument } from "../../unit/markdown/arbitrary-markdown.ts";
import { readSpecExamples } from "./spec-examples.ts";
import { drawInPieces, toolsWith } from "./tools.ts";

const SEED = { seed: 20261122 };
const PATIENT = { timeout: 60_000 };

function expectSame(pieces: readonly string[]): void {
  const whole = document.createElement("div");
  drawMarkdown(whole, pieces.join(""), toolsWith());
  const streamed = drawInPieces(pieces);
  whole.normalize();
  streamed.normalize();
  if (!streamed.isEqualNode(whole)) expect(streamed.innerHTML, JSON.stringify(pieces)).toBe(whole.innerHTML);
  expect(streamed.isEqualNode(whole)).toBe(true);
}

describe("The page is the same, whatever the pieces of a document", () => {
  test(
    "for all examples of CommonMark: line by line, character by character, and in other pieces",
    PATIENT,
    () => {
      const examples = readSpecExamples();
      expect(examples).toHaveLength(652);
      for (const { markdown, number } of examples) {
        expectSame(markdown.split(/(?<=\n)/));
        expectSame(markdown.split(""));
        expectSame(cutInto(markdown, [(number % 7) + 1, (number % 3) + 1]));
      }
    },
  );

  test("for documents in which nearly every piece conflicts with the pieces beside it", PATIENT, () => {
    fc.assert(fc.property(inPieces(oddDocument), expectSame), { ...SEED, numRuns: 600 });
  });

  test("for long answers", PATIENT, () => {
    fc.assert(fc.property(inPieces(longAnswer), expectSame), { ...SEED, numRuns: 40 });
  });

  test.each([
    [
      "a definition at the end creates links in blocks that are complete",
      "[a] and [b][a]\n\n- [a]\n\n| [a] |\n|---|\n| [a] |\n\nmore\n\n[a]: http://x.org\n",
    ],
    ["the first of two definitions is used", "[a]\n\n> [a]: http://one.org\n\n[a]: http://two.org\n\n[a]\n"],
    [
      "the title of a definition follows on later lines",
      "[a]\n\n[a]: http://x.org\n'a title\nin two lines'\n\n[a]\n",
    ],
    [
      "details with Markdown in them",
      "<details>\n<summary>A *b*</summary>\n\n- one\n- two\n\n```html\n</details>\n```\n\n</details>\n\nafter\n",
    ],
    ["details in a line", "<details><summary>s</summary>text **b**</details>\n\nafter\n"],
    ["details that are not closed", "text\n<details>\n\nmore\n\nand more\n"],
    [
      "tags and line breaks",
      "a <kbd>b</kbd><br>c <sub>d\n\n| a<br>b | <kbd>c</kbd> |\n|---|---|\n| d<br/>e | f |\n",
    ],
    ["a definition in the middle", "[a][b] and [c][d]\n\ntext\n\n[b]: http://x.org\n\nmore [a][b]\n\nend\n"],
    ["an underline makes a heading", "one\ntwo\n===\n\nthree\n---\n"],
    ["a blank line makes a list loose", `${"- an item with some words\n".repeat(40)}\n- last\n`],
    ["a separator makes a table", "text\n| a | b |\n|---|---|\n| c | d |\n"],
    ["lazy lines belong to their quote", "> - a\nlazy\n\n> b\nlazy\n- c\n"],
    ["line breaks of other systems", "a\r\nb\rc\r\n\r\n- d\r\n"],
    ["halves of surrogate pairs", "😀 **😀** `😀`\n"],
  ])("%s", (_, source) => {
    expectSame([source]);
    expectSame(source.split(/(?<=\n)/));
    expectSame(source.split(""));
    expectSame(cutInto(source, [3, 1, 5]));
  });
});
