import fc from "fast-check";
import { expect, test } from "vitest";
import { serverWords } from "../../../src/services/wire/server-words.ts";
import { refusals } from "../../support/refusals.ts";

const asText = (body: unknown): string => (typeof body === "string" ? body : JSON.stringify(body));

test.each(Object.entries(refusals))("%s: the server's own words, whole or as JSON", (_, { body, says }) => {
  expect(serverWords(body)).toBe(says);
  expect(serverWords(asText(body))).toBe(says);
});

test.each<[string, unknown, string]>([
  [
    "LM Studio, a wrong path",
    { error: "Unexpected endpoint or method. (POST /x)" },
    "Unexpected endpoint or method. (POST /x)",
  ],
  ["FastAPI", { detail: "Not Found" }, "Not Found"],
  ["a proxy's plain text", "upstream connect error\n", "upstream connect error"],
  ["JSON within JSON", { error: { message: '{"error":{"message":"inner"}}' } }, "inner"],
  ["an empty error before a message", { error: "", message: "words" }, "words"],
  ["a web page", "<!DOCTYPE html><title>502</title>", ""],
  ["a web page without a doctype", "\n  <html><body>502</body></html>", ""],
  ["XML", '<?xml version="1.0"?><Error/>', ""],
  ["nothing", "", ""],
  ["an object that says nothing", { code: 500 }, ""],
  ["null", null, ""],
])("%s", (_, body, words) => {
  expect(serverWords(body)).toBe(words);
  expect(serverWords(asText(body))).toBe(words === "" && body === null ? "null" : words);
});

test("FastAPI says which field is wrong, in a list", () => {
  const detail = [{ type: "missing", loc: ["body", "messages"], msg: "Field required", input: {} }];
  expect(serverWords({ detail })).toContain("Field required");
});

test("A text that never ends is cut", () => {
  expect(serverWords("x".repeat(1_000_000)).length).toBeLessThanOrEqual(2000);
  expect(serverWords({ error: { message: "x".repeat(1_000_000) } }).length).toBeLessThanOrEqual(2000);
});

test("Any body gives a text, without an error", () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.json()), (body) => {
      expect(serverWords(body)).toBeTypeOf("string");
    }),
  );
});
