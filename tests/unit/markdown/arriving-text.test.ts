import fc from "fast-check";
import { expect, test } from "vitest";
import { createArrivingText } from "../../../src/markdown/read/model/arriving-text.ts";

function takeAll(pieces: readonly string[]): readonly string[] {
  const text = createArrivingText();
  return pieces.map((piece, index) => {
    text.append(piece);
    return text.take(index === pieces.length - 1);
  });
}

test("Line breaks of all systems become the same, wherever the pieces end", () => {
  expect(takeAll(["a\r", "\nb\r", "c\r\n", "d\r"]).join("")).toBe("a\nb\nc\nd\n");
});

test("No piece ends in half a character", () => {
  const [first = "", ...others] = takeAll(["a\uD83D", "\uDE00b"]);
  expect(first).toBe("a");
  expect(others.join("")).toBe("😀b");
});

test("NUL can’t get in", () => expect(takeAll(["a\0b"])).toEqual(["a\uFFFDb"]));

test("Nothing else is lost or changed", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" }), { minLength: 1 }), (pieces) => {
      const clean = pieces.join("").replace(/\r\n?/g, "\n").replaceAll("\0", "\uFFFD");
      expect(takeAll(pieces).join("")).toBe(clean);
    }),
    { seed: 20261122 },
  );
});
