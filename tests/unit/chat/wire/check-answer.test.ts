import { describe, expect, test } from "vitest";
import { problemOf } from "../../../../src/chat/model/problem-error.ts";
import type { Problem } from "../../../../src/chat/model/problem.ts";
import { checkAnswer } from "../../../../src/chat/wire/check-answer.ts";
import { completion, finish, role, text, thinking, usage } from "../../../support/chunks.ts";
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
  test.each([SSE, "text/plain", "application/json", "text/html", undefined])(
    "of the type %s is handed on as it comes, from its first byte on",
    async (contentType) => {
      const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
      const writer = writable.getWriter();
      const response = new Response(
        readable,
        contentType === undefined ? {} : { headers: { "content-type": contentType } },
      );
      const checked = check(response, STREAM);
      const [first, second] = ["\n: hello\n\ndata: {}", "\n\ndata: [DONE]\n\n"].map((text) =>
        new TextEncoder().encode(text),
      );
      const sent = writer.write(first);
      const handedOn = await checked;
      expect(handedOn.headers.get("content-type")).toBe("text/event-stream");
      const reader = handedOn.body?.getReader();
      expect((await reader?.read())?.value).toEqual(first);
      await sent;
      void writer.write(second).then(() => writer.close());
      expect((await reader?.read())?.value).toEqual(second);
      expect((await reader?.read())?.done).toBe(true);
    },
  );

  test("that is left closes the connection", async () => {
    let cancelled: unknown;
    const source = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode("data: {}\n\n")),
      cancel: (reason) => void (cancelled = reason),
    });
    const response = await check(new Response(source), STREAM);
    await response.body?.cancel("left");
    expect(cancelled).toBe("left");
  });

  test("that was not asked for becomes a whole answer, whatever its label", async () => {
    const events = [role(), thinking("Hm."), text("Bon"), text("jour"), finish("stop"), usage(1, 2)];
    const body = events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join("");
    for (const contentType of [SSE, "application/json", undefined]) {
      const response = await check(answers(`${body}data: [DONE]\n\n`, contentType), WHOLE);
      expect(await response.json()).toMatchObject({
        choices: [{ message: { content: "Bonjour", reasoning_content: "Hm." }, finish_reason: "stop" }],
        usage: { prompt_tokens: 1, completion_tokens: 2 },
      });
    }
  });

  test("that was not asked for and has no choices is no answer", async () => {
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

  test("with invalid choices is passed on without an error", async () => {
    const response = await check(Response.json({ choices: [null, "x"] }), STREAM);
    expect(await response.text()).toContain('"choices":[null,"x"]');
  });
});

describe("A whole answer is one, whatever its label", () => {
  const json = JSON.stringify(completion("Hi"));
  test.each(["text/plain", SSE, undefined])("%s", async (contentType) => {
    expect(await (await check(answers(`\ufeff\n${json}`, contentType), STREAM)).text()).toContain(
      '"delta":{',
    );
    expect(await (await check(answers(json, contentType), WHOLE)).json()).toMatchObject({
      object: "chat.completion",
    });
  });
});

test("A missing content type is reported as missing", async () => {
  expect(await problem(answers("<b>", undefined), WHOLE)).toMatchObject({ contentType: "no content type" });
});
