import { describe, expect, test } from "vitest";
import { problemOf } from "../../../../src/chat/model/problem-error.ts";
import type { Problem } from "../../../../src/chat/model/problem.ts";
import { checkAnswer } from "../../../../src/chat/wire/check-answer.ts";
import { answers, fakeFetch } from "./fake-fetch.ts";

const BASE = "http://127.0.0.1:1234/v1";
const STREAM = JSON.stringify({ stream: true });
const WHOLE = JSON.stringify({ stream: false });
const SSE = "text/event-stream; charset=utf-8";

const check = (response: Response, body: string): Promise<Response> =>
  checkAnswer(BASE)(fakeFetch(() => response))(`${BASE}/chat/completions`, { method: "POST", body });

const problem = (response: Response, body = STREAM): Promise<Problem | "passed"> =>
  check(response, body).then(() => "passed", problemOf);

describe.each([
  ["streaming", STREAM],
  ["whole", WHOLE],
])("To a %s request", (_, body) => {
  test("a refusal has its status and its message", async () => {
    const refused = answers('{"error":{"message":"no"}}', "application/json", 500);
    expect(await problem(refused, body)).toEqual({ kind: "server-error", status: 500, said: "no" });
  });

  test("a refusal with the content type of a stream is a refusal", async () => {
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
    ["XML", "<?xml version='1.0'?><a/>", "application/xml"],
    ["other JSON", '{"status":"ok"}', "application/json"],
    ["a list", "[]", "application/json"],
    ["half of a JSON", '{"choices":[', "application/json"],
  ])("%s is no model server's answer", async (_, text, contentType) => {
    const found = await problem(answers(text, contentType), body);
    expect(found).toEqual({ kind: "not-a-model-server", baseURL: BASE, contentType });
  });

  test("a web page is not a model server's answer, and its title is shown", async () => {
    const page = answers("<!doctype html><title>502 Bad Gateway</title>", "text/html");
    const expected = { kind: "not-a-model-server", baseURL: BASE, contentType: "text/html" };
    expect(await problem(page, body)).toEqual({ ...expected, said: "502 Bad Gateway" });
  });

  test.each<[string, string, Problem]>([
    ["an error", '{"error":"out of VRAM"}', { kind: "error-in-stream", said: "out of VRAM" }],
    [
      "vLLM's",
      '{"object":"error","message":"CUDA out of memory"}',
      { kind: "error-in-stream", said: "CUDA out of memory" },
    ],
    ["FastAPI's", '{"detail":"Not Found"}', { kind: "wrong-path", baseURL: BASE, said: "Not Found" }],
    [
      "no success",
      '{"success":false,"message":"GPU is out of memory"}',
      { kind: "error-in-stream", said: "GPU is out of memory" },
    ],
    [
      "only a message",
      '{"message":"The queue is full"}',
      { kind: "error-in-stream", said: "The queue is full" },
    ],
    [
      "a problem",
      '{"type":"about:blank","title":"Busy","detail":"Try later"}',
      { kind: "error-in-stream", said: "Try later" },
    ],
    [
      "Ollama's line",
      '{"error":"model runner has stopped"}\n',
      { kind: "error-in-stream", said: "model runner has stopped" },
    ],
  ])("a 200 that is %s has the server's words, whatever its label", async (_, text, expected) => {
    for (const contentType of ["application/json", "text/plain", SSE, undefined])
      expect(await problem(answers(text, contentType), body)).toEqual(expected);
  });

  test("plain text in a 200 is shown in the server's words", async () => {
    const found = await problem(answers("Internal error: no GPU", "text/plain"), body);
    expect(found).toMatchObject({ kind: "not-a-model-server", said: "Internal error: no GPU" });
  });

  test("lines of Ollama's own API are not an answer, and the model's message is not the server's", async () => {
    const line = '{"model":"a","message":{"role":"assistant","content":"Hi"},"done":false}\n';
    const contentType = "application/x-ndjson";
    const found = await problem(answers(line + line, contentType), body);
    expect(found).toEqual({ kind: "not-a-model-server", baseURL: BASE, contentType });
  });

  test.each([
    [429, "rate-limited"],
    [503, "server-error"],
    [529, "server-error"],
  ])("a refusal (%i) has the time that the server asks to wait", async (status, kind) => {
    const response = answers("later", "text/plain", status);
    response.headers.set("retry-after", "20");
    expect(await problem(response, body)).toMatchObject({ kind, said: "later", waitS: 20 });
  });

  test.each(["application/json", undefined])(
    "no character at all (%s) is empty, not broken",
    async (contentType) => {
      expect(await problem(answers(" \n", contentType), body)).toBe("passed");
    },
  );
});
