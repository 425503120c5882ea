import fc from "fast-check";
import { expect, test } from "vitest";
import { replaceModel } from "../../../../src/chat/wire/replace-model.ts";
import { fakeFetch } from "./fake-fetch.ts";

async function bodyOf(model: string, init: RequestInit): Promise<string | undefined> {
  const next = fakeFetch();
  await replaceModel(model)(next)("http://h/", init);
  const body = next.calls[0]?.init.body;
  return typeof body === "string" ? body : undefined;
}

test("Any name is written as it is, and nothing else of the body changes", async () => {
  const body = fc.dictionary(fc.string(), fc.jsonValue());
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme" }), body, async (model, others) => {
      const sent = await bodyOf(model, { body: JSON.stringify({ ...others, model: "local" }) });
      const expected: unknown = JSON.parse(JSON.stringify({ ...others, model }));
      expect(JSON.parse(sent ?? "")).toEqual(expected);
    }),
  );
});

test("An empty name is sent as it is: whichever model the server has loaded", async () => {
  expect(await bodyOf("", { body: '{"model":"local"}' })).toBe('{"model":""}');
});

test("A request without a JSON object passes", async () => {
  expect(await bodyOf("m", {})).toBeUndefined();
  expect(await bodyOf("m", { body: "[1]" })).toBe("[1]");
});
