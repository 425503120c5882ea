import { describe, expect, test } from "vitest";
import { fenceOpenedBy, readCode } from "../../../src/markdown/read/model/open-code.ts";

const FENCE = { mark: "`", length: 3 };

describe("A fence", () => {
  test("is opened by at least three marks at the beginning of a line", () => {
    expect(fenceOpenedBy("```js")).toEqual(FENCE);
    expect(fenceOpenedBy("~~~~")).toEqual({ mark: "~", length: 4 });
    expect(fenceOpenedBy("``")).toBeUndefined();
    expect(fenceOpenedBy("  ```")).toBeUndefined();
  });

  test.each(["```", "````", "   ```", "``` \t"])("is closed by “%s”", (line) => {
    expect(readCode(`a\n${line}\nb`, FENCE, false, false)).toMatchObject({ text: "a\n", closed: true });
  });

  test.each(["``", "    ```", "``` x", "~~~", "x ```"])("is not closed by “%s”", (line) => {
    expect(readCode(`a\n${line}\n`, FENCE, false, false)).toMatchObject({
      text: `a\n${line}\n`,
      closed: false,
    });
  });

  test("is not closed in the middle of a line", () => {
    expect(readCode("```\n", FENCE, true, false)).toMatchObject({ text: "```\n", closed: false });
  });

  test("holds back a last line that may close it, until the stream ends", () => {
    for (const line of ["`", "```", "  ``", "  "]) {
      expect(readCode(`a\n${line}`, FENCE, false, false)).toMatchObject({ text: "a\n", used: 2 });
    }
    expect(readCode("a\n``", FENCE, false, true)).toMatchObject({ text: "a\n``", closed: false });
    expect(readCode("a\n```", FENCE, false, true)).toMatchObject({ text: "a\n", closed: true });
  });

  test("gives the part of a line that has arrived", () => {
    expect(readCode("let a", FENCE, false, false)).toEqual({
      text: "let a",
      used: 5,
      closed: false,
      inLine: true,
    });
  });
});
