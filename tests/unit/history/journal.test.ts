import fc from "fast-check";
import { expect, test } from "vitest";
import { parseJournal, withEnd } from "../../../src/history/model/journal.ts";

test("However much of a text was stored when the page was left, its end is added once", () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(), fc.nat(), (whole, from, stored) => {
      const start = from % (whole.length + 1);
      const reached = start + (stored % (whole.length - start + 1));
      const message = { id: "a", order: 0, answer: whole.slice(0, reached), thinking: "" };
      const stream = {
        answer: "a",
        from: { answer: start, thinking: 0 },
        texts: { answer: whole.slice(start), thinking: "" },
      };
      expect(withEnd(message, stream)).toEqual({ ...message, answer: whole });
    }),
  );
});

test("Any other value in the storage gives no entry, and no error", () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(Array.isArray(parseJournal(value))).toBe(true);
      expect(Array.isArray(parseJournal([value, { id: "c", record: value, put: [value], remove: [] }]))).toBe(
        true,
      );
    }),
  );
});
