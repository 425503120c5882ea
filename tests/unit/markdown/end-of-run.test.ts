import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  AT_LINE_BREAK,
  AT_SPACE,
  endOfRun,
  RUN_LENGTH,
  type RunEnd,
  splitRuns,
} from "../../../src/markdown/draw/long-text.ts";
import { cutInto } from "./arbitrary-markdown.ts";

/** The runs of a text that arrives in pieces. */
function runsOf(pieces: readonly string[], runEnd: RunEnd): readonly string[] {
  const runs = [""];
  for (const piece of pieces) {
    const run = runs.pop() ?? "";
    const [first = "", ...others] = splitRuns(piece, run.length, runEnd);
    runs.push(run + first, ...others);
  }
  return runs;
}

describe("A run of a long text ends", () => {
  test("after the first space that follows `RUN_LENGTH` characters", () => {
    expect(endOfRun("word ".repeat(1599), 0, AT_SPACE)).toBeUndefined();
    expect(endOfRun(`${"x".repeat(RUN_LENGTH)} and more`, 0, AT_SPACE)).toBe(RUN_LENGTH + 1);
    expect(endOfRun("x and more", RUN_LENGTH, AT_SPACE)).toBe(2);
  });

  test("inside a word that is too long, but not inside an emoji", () => {
    expect(endOfRun("x".repeat(3 * RUN_LENGTH), 0, AT_SPACE)).toBe(2 * RUN_LENGTH);
    const emoji = `x${"🙂".repeat(2 * RUN_LENGTH)}`;
    expect(endOfRun(emoji, 0, AT_SPACE)).toBe(2 * RUN_LENGTH + 1);
    expect(endOfRun(emoji.slice(1), 1, AT_SPACE)).toBe(2 * RUN_LENGTH);
  });

  test("only at the end of a line, if it is code", () => {
    expect(endOfRun("x ".repeat(5 * RUN_LENGTH), 0, AT_LINE_BREAK)).toBeUndefined();
    expect(endOfRun(`${"x".repeat(RUN_LENGTH)}\nmore`, 0, AT_LINE_BREAK)).toBe(RUN_LENGTH + 1);
  });

  test("at the same places, whatever the pieces of the text", () => {
    const text = fc
      .array(fc.constantFrom("word ", "x".repeat(3000), "🙂", "a\n"), { minLength: 10, maxLength: 60 })
      .map((parts) => parts.join(""));
    const sizes = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(text, sizes, fc.constantFrom(AT_SPACE, AT_LINE_BREAK), (whole, lengths, runEnd) => {
        const runs = runsOf(cutInto(whole, lengths), runEnd);
        expect(runs.join("")).toBe(whole);
        expect(runs).toEqual(runsOf([whole], runEnd));
      }),
      { seed: 20261129, numRuns: 200 },
    );
  });
});
