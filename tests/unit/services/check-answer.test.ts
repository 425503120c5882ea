import { describe, expect, test } from "vitest";
import { problemOf } from "../../../src/core/problem-error.ts";
import type { Problem } from "../../../src/core/problem.ts";
import { checkAnswer } from "../../../src/services/wire/check-answer.ts";
import { completion } from "../../support/chunks.ts";
import { answers, fakeFetch } from "./fake-fetch.ts";

const BASE = "http://127.0.0.1:1234/v1";
const STREAM = JSON.stringify({ stream: true });
const WHOLE = JSON.stringify({ stream: false });
const SSE = "text/event-stream; charset=utf-8";

const check = (response: Response, body: string): Promise<Response> =>
  checkAnswer(BASE)(fakeFetch(() => response))(`${BASE}/chat/completions`, { method: "POST", body });

const problem = (response: Response, body = STREAM): Promise<Problem | "passed"> =>
  check(response, body).then(() => "passed", problemOf);

describe("A stream", () => {
  test.each([SSE, "text/plain", undefined])(
    "of the type %s passes untouched, unread",
    async (contentType) => {
      const response = answers("data: [DONE]\n\n", contentType);
      expect(await check(response, STREAM)).toBe(response);
      expect(response.bodyUsed).toBe(false);
    },
  );

  test("that was not asked for is no answer", async () => {
    const found = await problem(answers("data: {}\n\n", SSE), WHOLE);
    expect(found).toEqual({ kind: "not-a-model-server", baseURL: BASE, contentType: SSE });
  });
});

describe("A whole answer", () => {
  const json = completion("Où ? 🌲", {
    thinking: "Hm",
    usage: { prompt_tokens: 1, completion_tokens: 2, total_tokens: 3 },
  });

  test("to a streaming request becomes a stream of one chunk, with the same text, reason and usage", async () => {
    const response = await check(Response.json(json), STREAM);
    expect(response.headers.get("content-type")).toBe("text/event-stream");
    const [first, done] = (await response.text()).split("\n\n").map((event) => event.replace("data: ", ""));
    expect(done).toBe("[DONE]");
    expect(JSON.parse(first ?? "")).toMatchObject({
      object: "chat.completion.chunk",
      choices: [{ index: 0, delta: { content: "Où ? 🌲", reasoning_content: "Hm" }, finish_reason: "stop" }],
      usage: { total_tokens: 3 },
    });
    expect(first).not.toContain('"message"');
  });

  test("to a request that does not stream stays as it is", async () => {
    expect(await (await check(Response.json(json), WHOLE)).json()).toEqual(json);
  });

  test("with `error: null` beside its choices is no error", async () => {
    const response = await check(Response.json({ ...json, error: null }), WHOLE);
    expect(await response.json()).toMatchObject({ choices: [{ finish_reason: "stop" }] });
  });

  test("whose choices are odd is handed on, not thrown at", async () => {
    const response = await check(Response.json({ choices: [null, "x"] }), STREAM);
    expect(await response.text()).toContain('"choices":[null,"x"]');
  });
});

describe.each([
  ["streaming", STREAM],
  ["whole", WHOLE],
])("To a %s request", (_, body) => {
  test("a refusal has its status and its words", async () => {
    const refused = answers('{"error":{"message":"no"}}', "application/json", 500);
    expect(await problem(refused, body)).toEqual({ kind: "server-error", status: 500, said: "no" });
  });

  test("a refusal that calls itself a stream is a refusal", async () => {
    expect(await problem(answers("slow down", SSE, 429), body)).toEqual({
      kind: "rate-limited",
      said: "slow down",
    });
  });

  test("an error inside a 200 is an error", async () => {
    const lost = Response.json({ error: "Unexpected endpoint or method. (POST /chat/completions)" });
    expect(await problem(lost, body)).toMatchObject({ kind: "wrong-path", baseURL: BASE });
    const other = Response.json({ error: { message: "The model has crashed" } });
    expect(await problem(other, body)).toEqual({ kind: "error-in-stream", said: "The model has crashed" });
  });

  test.each([
    ["a web page", "<!doctype html><title>Router</title>", "text/html"],
    ["XML", "<?xml version='1.0'?><a/>", "application/xml"],
    ["other JSON", '{"status":"ok"}', "application/json"],
    ["a list", "[]", "application/json"],
    ["half of a JSON", '{"choices":[', "application/json"],
  ])("%s is no model server's answer", async (_, text, contentType) => {
    const found = await problem(answers(text, contentType), body);
    expect(found).toEqual({ kind: "not-a-model-server", baseURL: BASE, contentType });
  });

  test.each(["application/json", undefined])(
    "no character at all (%s) is empty, not broken",
    async (contentType) => {
      expect(await problem(answers(" \n", contentType), body)).toBe("passed");
    },
  );
});

test("A type that is missing is said to be missing", async () => {
  expect(await problem(answers("<b>", undefined), WHOLE)).toMatchObject({ contentType: "no content type" });
});
