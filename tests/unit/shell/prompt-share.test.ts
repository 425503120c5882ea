import fc from "fast-check";
import { expect, test } from "vitest";
import { parsePromptShare } from "../../../src/shell/model/prompt-share.ts";

test("A share of the width is a number between 0 and 100, and comes back as it was", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.1, max: 99.9, noNaN: true }), (share) => {
      expect(parsePromptShare(JSON.parse(JSON.stringify(share)))).toBe(share);
    }),
  );
});

test.each([undefined, null, "", "42", true, [42], {}, 0, -1, 100, 1e9, Infinity, NaN])(
  "%j is none",
  (value) => {
    expect(parsePromptShare(value)).toBeUndefined();
  },
);
