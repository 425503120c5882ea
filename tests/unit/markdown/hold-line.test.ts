import { describe, expect, test } from "vitest";
import { holdLine } from "../../../src/markdown/read/model/hold-line.ts";

describe("A last line that contains only marks is held back", () => {
  test.each([
    ..."- -- --- = === * ** *** _ + # ## ~ ~~~ > >> | |- |--|:-: ` `` ``` 1 12 1. 12) [ $ $$ \\[ <".split(
      " ",
    ),
    ...["- [", "- [ ", "- [ ]", "- [x] ", "> - ", "- 1.", "```js", "- ```py", "~~~ text", "    -", "> |--"],
  ])("%s", (line) => {
    expect(holdLine(line)).toBe("");
    expect(holdLine(`before\n${line}`)).toBe("before\n");
    expect(holdLine(`${line}\n`)).toBe(`${line}\n`);
  });
});

describe("A last line that contains text is shown", () => {
  test.each([
    "a",
    "- a",
    "-a",
    "# a",
    "1. a",
    "1.5",
    "2024 was",
    "> a",
    "| a",
    "*a",
    "**a",
    "`a",
    "- [ ] a",
    "[a",
    "$a",
  ])("%s", (line) => expect(holdLine(`before\n${line}`)).toBe(`before\n${line}`));

  test("except for hashes that may close a heading", () => {
    expect(holdLine("# Title #")).toBe("# Title");
    expect(holdLine("## C# ##")).toBe("## C#");
    expect(holdLine("# C#")).toBe("# C#");
  });

  test("also if it contains only marks, but is very long", () => {
    expect(holdLine("-".repeat(300))).toBe("-".repeat(300));
  });
});
