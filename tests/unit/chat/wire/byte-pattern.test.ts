import fc from "fast-check";
import { expect, test } from "vitest";
import { createBytePattern } from "../../../../src/chat/wire/byte-pattern.ts";

const TEXT = 'data: {"choices":[{"delta":{"content":"à"}}]}';

/** Bytes in which the text stands at a place. */
function bytesWith(text: string, place: number): Uint8Array {
  const pattern = new TextEncoder().encode(text);
  const bytes = new Uint8Array(place + pattern.length + 3).fill(0x78);
  bytes.set(pattern, place);
  return bytes;
}

test("A text of any length is found at its position, and nowhere else", () => {
  fc.assert(
    fc.property(fc.integer({ min: 4, max: TEXT.length }), fc.nat(9), (length, place) => {
      const pattern = createBytePattern(TEXT.slice(0, length));
      const bytes = new DataView(bytesWith(pattern.text, place).buffer);
      const found = Array.from({ length: bytes.byteLength + 5 }, (_, at) => at).filter((at) =>
        pattern.isAt(bytes, at),
      );
      expect(found).toEqual([place]);
    }),
    { seed: 1 },
  );
});

test("One different byte, anywhere, is not a match", () => {
  for (const text of [TEXT, TEXT.slice(0, -1), TEXT.slice(0, 4), TEXT.slice(0, 6)]) {
    const pattern = createBytePattern(text);
    for (let at = 0; at < pattern.length; at += 1) {
      const bytes = bytesWith(text, 2);
      bytes[2 + at] = 0xff;
      expect(pattern.isAt(new DataView(bytes.buffer), 2)).toBe(false);
    }
  }
});
