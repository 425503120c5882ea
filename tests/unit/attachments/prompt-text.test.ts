import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fencedFile, nameLine } from "../../../src/attachments/model/prompt-text.ts";

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "\n",
        "\r",
        "\r\n",
        "\u2028",
        "\u2029",
        "\u0085",
        "\v",
        "\0",
        "\u202e",
        "\ud800",
        "`",
        "```",
        "~~~",
        "</x>",
        " ",
      ),
      fc.string({ unit: "binary", maxLength: 4 }),
    ),
  )
  .map((parts) => parts.join(""));

describe("The name of a file in the prompt", () => {
  test("stays in its line, whatever it is, and begins no fence", () => {
    fc.assert(
      fc.property(hostile, (name) => {
        const line = nameLine(name);
        expect(line).toMatch(/^[^\p{Cc}\p{Cf}\p{Cs}]+$/u);
        expect(line).not.toMatch(/[`\p{Zl}\p{Zp}]|~{3}/u);
        expect(line).toBe(line.trim());
        expect([...line].length).toBeLessThanOrEqual(200);
      }),
    );
  });

  test("of a usual kind stays as it is", () => {
    const names = ["notes.md", "Été – budget (2).csv", "a_b-c.d.ts", "~temp", "报告.txt", "👩.log"];
    expect(names.map(nameLine)).toEqual(names);
    expect(nameLine("\u202e\n")).toBe("file");
  });

  test("with a fence in it does not end the file’s", () => {
    fc.assert(
      fc.property(hostile, hostile, (name, text) => {
        const sent = fencedFile({ kind: "file", name, text });
        const [, fence = "", inner] = /^[^\n]*\n(`+)\w*\n([^]*)\n\1$/.exec(sent) ?? [];
        expect(text).not.toContain(fence);
        expect(`${inner}\n`).toBe(text.endsWith("\n") ? text : `${text}\n`);
      }),
    );
  });
});

test("The fence names the language that the file’s name ends with", () => {
  const tagOf = (name: string) => /^`+(.*)$/m.exec(fencedFile({ kind: "file", name, text: "" }))?.[1];
  const names = ["data.CSV", "a.py", "x.test.ts", "Makefile", "notes.txt", "a.constructor", "js", "a.js "];
  expect(names.map(tagOf)).toEqual(["csv", "python", "typescript", "makefile", "", "", "javascript", ""]);
});
