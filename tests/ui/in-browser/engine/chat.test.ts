import { afterAll, expect, test } from "vitest";
import { IN_BROWSER_URL } from "../../../../src/configuration/model/in-browser-address.ts";
import { ask, endEngines, eventsOf, startEngine, textOf } from "./test-engine.ts";

afterAll(endEngines);

const engine = startEngine({ kept: new Blob(["GGUF"]) });

test("Nothing is loaded before the first question; then the built-in model streams its answer", async () => {
  expect(engine.state()).toEqual({ kind: "empty" });
  const response = await ask(engine, { stream: true, stream_options: { include_usage: true }, seed: 1 });
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("text/event-stream");
  expect(engine.state()).toEqual({ kind: "loaded", id: "toy-chat", contextTokens: 2048, threads: 1 });

  const events = await eventsOf(response);
  expect(textOf(events)).toMatch(/\w+ \w+/);
  expect(events.length).toBeGreaterThan(10);
  expect(new Set(events.map(({ id }) => id)).size).toBe(1);
  expect(events[0]).toMatchObject({ object: "chat.completion.chunk", model: "toy-chat" });
  expect(events[0]?.["id"]).toMatch(/^chatcmpl-\w+$/);
  expect(events.at(-2)).toMatchObject({ choices: [{ finish_reason: "stop" }] });
  expect(events.at(-1)).toMatchObject({
    choices: [],
    usage: { prompt_tokens: 15, completion_tokens: expect.any(Number) },
  });
});

test("Usage is sent only on request", async () => {
  const events = await eventsOf(await ask(engine, { stream: true, max_tokens: 3 }));
  expect(events.filter((event) => "usage" in event)).toEqual([]);
  expect(events.at(-1)).toMatchObject({ choices: [{ finish_reason: "length" }] });
});

test("An answer that isn't streamed is one JSON object", async () => {
  const response = await ask(engine, { model: "toy-chat", max_tokens: 8 });
  expect(response.headers.get("content-type")).toContain("application/json");
  expect(await response.json()).toMatchObject({
    object: "chat.completion",
    model: "toy-chat",
    choices: [{ message: { role: "assistant", content: expect.stringMatching(/\w/) } }],
    usage: { completion_tokens: 8 },
  });
});

test("The same seed gives the same answer, and another one another", async () => {
  const story = [{ role: "user", content: "Tell me a story" }];
  const tell = async (seed: number): Promise<string> =>
    textOf(
      await eventsOf(
        await ask(engine, { messages: story, stream: true, temperature: 1, seed, max_tokens: 30 }),
      ),
    );
  const first = await tell(7);
  expect(first).not.toBe("");
  expect(await tell(7)).toBe(first);
  expect(await tell(8)).not.toBe(first);
});

test("Sampling parameters reach the engine: stop, and llama.cpp's own grammar", async () => {
  const stopped = await (await ask(engine, { seed: 1, temperature: 0, stop: [" "] })).json();
  expect(stopped).toMatchObject({ choices: [{ message: { content: expect.stringMatching(/^\S+$/) } }] });
  const ruled = await (await ask(engine, { grammar: 'root ::= "yes" | "no"' })).json();
  expect(ruled).toMatchObject({ choices: [{ message: { content: expect.stringMatching(/^(yes|no)$/) } }] });
});

test("Two parallel requests are answered one after the other", async () => {
  const both = [ask(engine, { stream: true, max_tokens: 40 }), ask(engine, { stream: true, max_tokens: 40 })];
  const answers = await Promise.all(both.map(async (response) => textOf(await eventsOf(await response))));
  for (const answer of answers) expect(answer).toMatch(/\w/);
});

test("A prompt longer than the context is refused with llama-server's own words", async () => {
  const messages = [{ role: "user", content: "word ".repeat(3000) }];
  for (const stream of [true, false]) {
    const response = await ask(engine, { messages, stream });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: { code: 400, type: "exceed_context_size_error", message: expect.stringContaining("2048") },
    });
  }
  expect((await ask(engine, { max_tokens: 1 })).status).toBe(200);
});

test("While a long prompt is read, comments are sent, and no chunks", async () => {
  const messages = [{ role: "user", content: "a long prompt ".repeat(100) }];
  const text = await (await ask(engine, { messages, stream: true, max_tokens: 2 })).text();
  expect(text.match(/^: prompt \d+\/\d+$/gm)?.length).toBeGreaterThan(3);
  expect(text).not.toContain("prompt_progress");
});

test.each([
  ["an image", { messages: [{ role: "user", content: [{ type: "image_url", image_url: {} }] }] }, /images/],
  ["no message", { messages: [] }, /messages/],
  ["a temperature that is none", { temperature: "hot" }, /temperature/],
  ["a grammar that is none", { grammar: "???" }, /grammar/],
])("A request with %s is refused, and the next one is answered", async (_, body, words) => {
  for (const stream of [true, false]) {
    const response = await ask(engine, { ...body, stream });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { message: expect.stringMatching(words) } });
  }
  expect((await ask(engine, { max_tokens: 1 })).status).toBe(200);
});

test("The list names the built-in model and what is kept", async () => {
  const response = await engine.fetch(`${IN_BROWSER_URL}/models`);
  expect(await response.json()).toMatchObject({
    object: "list",
    data: [
      { id: "toy-chat", object: "model" },
      { id: "kept", owned_by: "this browser" },
    ],
  });
});

test("Unknown paths, wrong methods and models that aren't kept are refused as servers do it", async () => {
  expect((await engine.fetch(`${IN_BROWSER_URL}/embeddings`, { method: "POST" })).status).toBe(404);
  expect((await engine.fetch(`${IN_BROWSER_URL}/models`, { method: "DELETE" })).status).toBe(405);
  expect((await engine.fetch(`${IN_BROWSER_URL}/chat/completions`)).status).toBe(405);
  const response = await ask(engine, { model: "gone" });
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ error: { message: expect.stringMatching(/model “gone”/) } });
});
