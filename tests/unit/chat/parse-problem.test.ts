import fc from "fast-check";
import { expect, test } from "vitest";
import { isProblem } from "../../../src/chat/model/parse-problem.ts";
import { TEXTS } from "../../../src/shell/texts/texts.ts";
import { describeProblem } from "../../../src/chat/texts/problem-text.ts";
import { PROBLEMS } from "./arbitraries.ts";

test.each(Object.entries(PROBLEMS))("%s is known again after a reload", (_, problem) => {
  fc.assert(
    fc.property<[unknown]>(problem, (value) => {
      const stored: unknown = JSON.parse(JSON.stringify(value));
      expect(isProblem(stored)).toBe(true);
      expect(stored).toEqual(value);
    }),
  );
});

test.each(Object.entries(PROBLEMS))("%s with a field missing or of another type is none", (_, problem) => {
  fc.assert(
    fc.property<[object]>(problem, (value) => {
      for (const name of Object.keys(value)) {
        const { [name]: _removed, ...rest }: Record<string, unknown> = { ...value };
        expect(isProblem(rest), `without ${name}`).toBe(false);
        expect(isProblem({ ...rest, [name]: null }), `${name}: null`).toBe(false);
        expect(isProblem({ ...rest, [name]: ["x"] }), `${name}: […]`).toBe(false);
      }
    }),
  );
});

test.each(["constructor", "__proto__", "toString", "", "exploded", null, undefined, 1])(
  "There is no problem of the kind %j",
  (kind) => {
    expect(isProblem({ kind, said: "x", status: 1 })).toBe(false);
  },
);

test("Invalid values never throw, and an accepted value can be described", () => {
  const kind = fc.constantFrom(...Object.keys(PROBLEMS));
  const junk = fc.oneof(fc.anything(), fc.record({ kind, said: fc.anything(), cause: fc.anything() }));
  fc.assert(
    fc.property(junk, (value) => {
      if (!isProblem(value)) return;
      for (const { problems } of Object.values(TEXTS)) {
        expect(describeProblem(value, problems).what).not.toBe("");
      }
    }),
    { numRuns: 1000 },
  );
});

test.each([
  {},
  { en: {} },
  { en: { what: "a", next: "b" } },
  { en: { what: "a", next: 1 }, fr: { what: "a", next: "b" } },
  { en: { what: "a", next: "b", command: 5 }, fr: { what: "a", next: "b" } },
])("Texts that are missing in a language are rejected (%j)", (words) => {
  expect(isProblem({ kind: "told", code: "x", said: "", words })).toBe(false);
});
