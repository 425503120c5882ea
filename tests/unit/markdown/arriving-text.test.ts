import fc from "fast-check";
import { expect, test } from "vitest";
import { createArrivingText } from "../../../src/markdown/read/model/arriving-text.ts";

function drainAll(pieces: readonly string[]): readonly string[] {
  const text = createArrivingText();
  return pieces.map((piece, index) => {
    text.append(piece);
    return text.drain(index === pieces.length - 1);
  });
}

test("The line breaks of all systems become `\\n`, wherever the pieces end", () => {
  expect(drainAll(["a\r", "\nb\r", "c\r\n", "d\r"]).join("")).toBe("a\nb\nc\nd\n");
});

test("No piece ends in the middle of a surrogate pair", () => {
  const [first = "", ...others] = drainAll(["a\uD83D", "\uDE00b"]);
  expect(first).toBe("a");
  expect(others.join("")).toBe("😀b");
});

test("NUL is replaced", () => expect(drainAll(["a\0b"])).toEqual(["a\uFFFDb"]));

test("No other text is lost or changed", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" }), { minLength: 1 }), (pieces) => {
      const clean = pieces.join("").replace(/\r\n?/g, "\n").replaceAll("\0", "\uFFFD");
      expect(drainAll(pieces).join("")).toBe(clean);
    }),
    { seed: 20261122 },
  );
});
