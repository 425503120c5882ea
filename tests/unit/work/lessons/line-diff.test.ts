import fc from "fast-check";
import { expect, test } from "vitest";
import { diffLines } from "../../../../src/work/lessons/model/line-diff.ts";

const text = fc.array(fc.constantFrom("a", "b", "c", ""), { maxLength: 8 }).map((lines) => lines.join("\n"));

test("A changed line is removed, then added; the others stay", () => {
  expect(diffLines("a\nb\nc", "a\nx\nc\nd")).toEqual([
    { kind: "same", text: "a" },
    { kind: "removed", text: "b" },
    { kind: "added", text: "x" },
    { kind: "same", text: "c" },
    { kind: "added", text: "d" },
  ]);
});

test("Without the removed lines it is the new text, without the added ones the old one", () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = diffLines(before, after);
      const without = (kind: string): string =>
        lines.flatMap((line) => (line.kind === kind ? [] : [line.text])).join("\n");
      expect(without("removed")).toBe(after);
      expect(without("added")).toBe(before);
    }),
  );
});

test("As many lines stay as can", () => {
  const stays = (before: string, after: string): number =>
    diffLines(before, after).filter(({ kind }) => kind === "same").length;
  expect(stays("b\na\nb\nc", "a\nb\nc\nd")).toBe(3);
  fc.assert(
    fc.property(text, (same) => {
      expect(stays(same, same)).toBe(same.split("\n").length);
    }),
  );
});
