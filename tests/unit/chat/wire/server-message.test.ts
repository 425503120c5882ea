import fc from "fast-check";
import { expect, test } from "vitest";
import { serverMessage } from "../../../../src/chat/wire/server-message.ts";
import { refusals } from "../../../support/refusals.ts";

const asText = (body: unknown): string => (typeof body === "string" ? body : JSON.stringify(body));

test.each(Object.entries(refusals))("%s: the server's own words, whole or as JSON", (_, { body, says }) => {
  expect(serverMessage(body)).toBe(says);
  expect(serverMessage(asText(body))).toBe(says);
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
  ["a web page's title", "<!DOCTYPE html><title>502 Bad Gateway</title>", "502 Bad Gateway"],
  ["several errors", { errors: [{ message: "one" }, { message: "two" }, { message: "one" }] }, "one\ntwo"],
  [
    "NestJS",
    { statusCode: 400, error: "Bad Request", message: ["x must be a number"] },
    "Bad Request: x must be a number",
  ],
  [
    "an error's kind beside its words",
    { error: "out of memory", message: "out of memory: 3 GB" },
    "out of memory",
  ],
  ["Anthropic", { type: "error", error: { type: "overloaded_error", message: "Overloaded" } }, "Overloaded"],
  [
    "RFC 9457",
    { type: "about:blank", title: "Busy", status: 503, detail: "Two others wait" },
    "Two others wait",
  ],
  ["a byte order mark in front", '\ufeff{"error":"words"}', "words"],
  ["a list", [{ error: { message: "Gemini says no" } }], "Gemini says no"],
  ["a web page without a doctype", "\n  <html><body>502</body></html>", ""],
  ["XML", '<?xml version="1.0"?><Error/>', ""],
  ["nothing", "", ""],
  ["an object that says nothing", { code: 500 }, ""],
  ["null", null, ""],
])("%s", (_, body, words) => {
  expect(serverMessage(body)).toBe(words);
  expect(serverMessage(asText(body))).toBe(words === "" && body === null ? "null" : words);
});

test("FastAPI says which field is wrong, in a list", () => {
  const detail = [{ type: "missing", loc: ["body", "messages"], msg: "Field required", input: {} }];
  expect(serverMessage({ detail })).toBe("messages: Field required");
  const second = { loc: ["body", "messages", 0, "content"], msg: "Too long", input: "my secret prompt" };
  expect(serverMessage({ detail: [...detail, second] })).toBe(
    "messages: Field required\nmessages.0.content: Too long",
  );
});

test("A very long text is cut", () => {
  expect(serverMessage("x".repeat(1_000_000)).length).toBeLessThanOrEqual(2000);
  expect(serverMessage({ error: { message: "x".repeat(1_000_000) } }).length).toBeLessThanOrEqual(2000);
});

test("Any body gives a text, without an error", () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.json()), (body) => {
      expect(serverMessage(body)).toBeTypeOf("string");
    }),
  );
});
