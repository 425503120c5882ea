import fc from "fast-check";
import { expect, test } from "vitest";
import { fitJournal, parseJournal, withEnd } from "../../../src/history/model/journal.ts";

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

test("Any entries fit: of what is too long, the text stays and what is attached does not", () => {
  fc.assert(
    fc.property(fc.array(fc.anything()), (entries) => {
      expect(fitJournal(entries)).toHaveLength(entries.length);
    }),
  );
  const file = { kind: "file", name: "a.txt", text: "a".repeat(600_000) };
  const entry = { id: "c", put: [{ id: "q", order: 0, text: "Why?", attachments: [file] }, 7] };
  expect(fitJournal([entry])).toEqual([entry]);
  const fitted = fitJournal([entry, entry, "odd"]);
  expect(JSON.stringify(fitted).length).toBeLessThan(1000);
  expect(fitted).toMatchObject([{ put: [{ text: "Why?", attachments: [{ name: "a.txt" }] }, 7] }, {}, "odd"]);
});
