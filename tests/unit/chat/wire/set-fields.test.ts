import fc from "fast-check";
import { expect, test } from "vitest";
import { setFields } from "../../../../src/chat/wire/set-fields.ts";
import { fakeFetch } from "./fake-fetch.ts";

async function bodyOf(
  fields: Readonly<Record<string, unknown>>,
  init: RequestInit,
): Promise<string | undefined> {
  const next = fakeFetch();
  await setFields(() => fields)(next)("http://h/", init);
  const body = next.calls[0]?.init.body;
  return typeof body === "string" ? body : undefined;
}

test("Any model name is written as it is, and nothing else of the body changes", async () => {
  const body = fc.dictionary(fc.string(), fc.jsonValue());
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme" }), body, async (model, others) => {
      const sent = await bodyOf({ model }, { body: JSON.stringify({ ...others, model: "local" }) });
      const expected: unknown = JSON.parse(JSON.stringify({ ...others, model }));
      expect(JSON.parse(sent ?? "")).toEqual(expected);
    }),
  );
});

test("An empty name is sent as it is: whichever model the server has loaded", async () => {
  expect(await bodyOf({ model: "" }, { body: '{"model":"local"}' })).toBe('{"model":""}');
});

test("Fields are added to the body, and nothing else of it changes", async () => {
  expect(await bodyOf({ more: true }, { body: '{"model":"m","n":1}' })).toBe(
    '{"model":"m","n":1,"more":true}',
  );
  expect(await bodyOf({}, { body: '{"model":"m"}' })).toBe('{"model":"m"}');
});

test("A request without a JSON object passes", async () => {
  for (const fields of [{ model: "m" }, { more: true }]) {
    expect(await bodyOf(fields, {})).toBeUndefined();
    expect(await bodyOf(fields, { body: "[1]" })).toBe("[1]");
  }
});
