import fc from "fast-check";
import { expect, test } from "vitest";
import { parseTyped, type Typed } from "../../../src/chat/model/typed.ts";

const text = fc.string({ unit: "binary", maxLength: 20 });
const call = fc.record(
  { args: text, result: text, isError: fc.constant(true as const) },
  { requiredKeys: [] },
);
const calls = fc.dictionary(fc.string(), call, { minKeys: 1 });
const typed: fc.Arbitrary<Typed> = fc.record(
  { edit: text, calls, isAgain: fc.constant(true as const) },
  { requiredKeys: [] },
);

test("What was typed is read as it was written", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), typed), (all) => {
      expect(Object.fromEntries(parseTyped(JSON.parse(JSON.stringify(all))))).toEqual({ ...all });
    }),
  );
});

test("Of what is damaged, the rest is read", () => {
  const damaged = {
    a: { edit: 7, calls: { c: { args: null, result: "r", isError: 1 }, d: "x" }, isAgain: "yes" },
    b: null,
  };
  expect(Object.fromEntries(parseTyped(damaged))).toEqual({ a: { calls: { c: { result: "r" } } }, b: {} });
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(parseTyped(value)).toBeInstanceOf(Map);
    }),
  );
});
