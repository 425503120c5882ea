import { describe, expect, test } from "vitest";
import { closeMarks } from "../../../src/markdown/read/model/close-marks.ts";

describe("Open marks are closed", () => {
  test.each([
    ["some **bold", "some **bold**"],
    ["some *em", "some *em*"],
    ["some _em", "some _em_"],
    ["***both", "***both***"],
    ["***both** and em", "***both** and em*"],
    ["**bold and *em", "**bold and *em***"],
    ["~~gone", "~~gone~~"],
    ["`code", "`code`"],
    ["``code with ` in", "``code with ` in``"],
    ["**bold `code", "**bold `code`**"],
    ["**bold ", "**bold**"],
    ["[text", "[text]()"],
    ["[text]", "[text]()"],
    ["[text](", "[text]()"],
    ["[text](http://exam", "[text]()"],
    ['[text](http://example.org "ti', "[text]()"],
    ["[text][re", "[text]()"],
    ["**[text](ht", "**[text]()**"],
    ["[**text", "[**text**]()"],
  ])("%s", (text, closed) => expect(closeMarks(text)).toBe(closed));
});

describe("Text whose meaning is not clear yet is held back", () => {
  test.each([
    ["some **", "some"],
    ["some *", "some"],
    ["**bold*", "**bold**"],
    ["**bold**", "**bold**"],
    ["some `", "some"],
    ["``code`", "``code``"],
    ["some \\", "some"],
    ["fish &am", "fish"],
    ["fish &#3", "fish"],
    ["see <http://exa", "see"],
    ["a <b", "a"],
    ["a </", "a"],
    ["an ![image](http://exa", "an"],
    ["an !", "an"],
    ["an **![", "an"],
    [`![x](data:image/png;base64,${"A".repeat(5000)}`, ""],
    ["costs $", "costs"],
  ])("%s", (text, held) => expect(closeMarks(text)).toBe(held));
});

describe("Complete marks, and characters that are no marks, stay", () => {
  test.each([
    "Plain words.",
    "2 * 3 * 4",
    "2*3",
    "snake_case and more_of_it here",
    "a < b & c > d",
    "`**` and **`x`** and",
    "[done](http://example.org) and",
    "[1] and [2], then",
    "an ![image](http://example.org/x.png) and",
    "see <http://example.org> and <b>html</b> and",
    "\\*no em and \\_ none and",
    "$x_1 * y$ and \\(a*b\\) and",
    "$5 and 3* more",
    "`code",
  ])("%s", (text) => expect(closeMarks(text)).toBe(text === "`code" ? "`code`" : text));

  test("a mark that is not closed after a long text is literal text", () => {
    const long = "many words ".repeat(200).trim();
    expect(closeMarks(`*see ${long}`)).toBe(`*see ${long}`);
    expect(closeMarks(`[see ${long}`)).toBe(`[see ${long}`);
    expect(closeMarks(`$see ${long}`)).toBe(`$see ${long}`);
  });

  test("an open formula is shown as source", () => {
    expect(closeMarks("so $a_1 * b")).toBe("so \\$a\\_1 \\* b");
    expect(closeMarks("so \\(a_1 * b")).toBe("so \\\\\\(a\\_1 \\* b");
  });
});
