import { expect, test } from "vitest";
import { addFields } from "../../../../src/chat/wire/add-fields.ts";
import { fakeFetch } from "./fake-fetch.ts";

async function sent(fields: Readonly<Record<string, unknown>>, init: RequestInit): Promise<unknown> {
  const next = fakeFetch();
  await addFields(() => fields)(next)("http://h/", init);
  return next.calls[0]?.init.body;
}

test("Fields are added to the body, and nothing else of it changes", async () => {
  expect(await sent({ more: true }, { body: '{"model":"m","n":1}' })).toBe('{"model":"m","n":1,"more":true}');
  expect(await sent({}, { body: '{"model":"m"}' })).toBe('{"model":"m"}');
});

test("A request without a JSON object passes", async () => {
  expect(await sent({ more: true }, {})).toBeUndefined();
  expect(await sent({ more: true }, { body: "[1]" })).toBe("[1]");
});
