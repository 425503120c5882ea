import { expect, onTestFinished, test } from "vitest";
import { text } from "../../support/chunks.ts";
import type { Cors } from "../../support/cors.ts";
import { type ModelServer, startModelServer } from "../../support/model-server.ts";
import { byCharacter, jsonError } from "../../support/odd-scenarios.ts";
import { says, silent } from "../../support/scenarios.ts";

async function open(): Promise<ModelServer> {
  const server = await startModelServer();
  onTestFinished(() => server.close());
  return server;
}

function chat(server: ModelServer, init: RequestInit = {}): Promise<Response> {
  const body = JSON.stringify({ model: "m", messages: [], stream: true });
  return fetch(`${server.baseURL}/chat/completions`, { method: "POST", body, ...init });
}

test("a client that leaves is put on record, one that stays isn't", async () => {
  const server = await open();
  await (await chat(server)).text();
  server.answer(silent());
  const stop = new AbortController();
  const left = chat(server, { signal: stop.signal });
  await expect.poll(() => server.chats.length).toBe(2);
  stop.abort();
  await expect(left).rejects.toThrow("aborted");
  await server.chats[1]?.closed;
  expect(server.chats[1]?.closedByClientAt).toBeGreaterThan(server.chats[1]?.at ?? Infinity);
  expect(server.chats[0]?.closedByClientAt).toBeUndefined();
});

test("by hand, a chunk arrives when it is sent", async () => {
  const server = await open();
  const next = server.nextChat();
  const answer = chat(server);
  const exchange = await next;
  exchange.headers();
  const reader = (await answer).body?.pipeThrough(new TextDecoderStream()).getReader();
  exchange.send(text("Hi"));
  expect((await reader?.read())?.value).toMatch(/^data: \{.*"content":"Hi".*\}\n\n$/);
  await exchange.raw("data: {");
  expect((await reader?.read())?.value).toBe("data: {");
  exchange.drop();
  await expect(reader?.read()).rejects.toThrow("terminated");
  expect(exchange.request.closedByClientAt).toBeUndefined();
});

test("byte by byte, the same bytes arrive", async () => {
  const server = await open();
  const answer = says(["Où ? ", "🌲"], { thinking: "é" });
  server.answer(answer);
  const whole = await (await chat(server)).text();
  server.answer(byCharacter(answer));
  expect(await (await chat(server)).text()).toBe(whole);
});

test("a request that doesn't stream gets the answer in one piece", async () => {
  const server = await open();
  server.answer(says(["Hel", "lo"]));
  const answer = await chat(server, { body: "{}" });
  expect(await answer.json()).toMatchObject({
    choices: [{ message: { content: "Hello" }, finish_reason: "stop" }],
  });
});

test("models are listed, a key is asked for, unknown paths answer as LM Studio's do", async () => {
  const server = await open();
  server.models = ["a", "b"];
  const models = await (await fetch(`${server.baseURL}/models`)).json();
  expect(models).toEqual({ object: "list", data: ["a", "b"].map((id) => ({ id, object: "model" })) });
  const lost = await fetch(`${server.origin}/chat/completions`, { method: "POST" });
  expect([lost.status, await lost.text()]).toEqual([
    200,
    expect.stringContaining("(POST /chat/completions)"),
  ]);
  server.answer(jsonError());
  expect(await (await chat(server)).text()).toContain("(POST /chat/completions)");
  server.requireKey("k");
  expect((await chat(server)).status).toBe(401);
  expect((await chat(server, { headers: { authorization: "Bearer k" } })).status).toBe(200);
});

test("it comes back on the same port", async () => {
  const first = await startModelServer();
  await first.close();
  await expect(fetch(`${first.baseURL}/models`)).rejects.toThrow("fetch failed");
  const second = await startModelServer({ port: first.port });
  onTestFinished(() => second.close());
  expect((await fetch(`${first.baseURL}/models`)).status).toBe(200);
});

test("an error in a scenario comes out when the server is closed", async () => {
  const server = await startModelServer();
  server.answer(() => Promise.reject(new Error("a mistake in the test")));
  await expect(chat(server)).rejects.toThrow("fetch failed");
  await expect(server.close()).rejects.toThrow("a mistake in the test");
});

test.each<[string, Cors, string, object]>([
  ["any", "any", "null", { status: 204, origin: "*", headers: "authorization,x-odd", posted: 200 }],
  ["off", "off", "null", { status: 200, origin: null, headers: null, posted: 200 }],
  [
    "refuse-null, from disk",
    "refuse-null",
    "null",
    { status: 403, origin: null, headers: null, posted: 403 },
  ],
  [
    "refuse-null, from a page",
    "refuse-null",
    "http://127.0.0.1:1",
    { status: 204, origin: "http://127.0.0.1:1", headers: expect.not.stringContaining("x-odd"), posted: 200 },
  ],
  [
    "a list",
    { allowHeaders: ["content-type"] },
    "null",
    { status: 204, origin: "*", headers: "content-type", posted: 200 },
  ],
])("CORS %s", async (_, cors, origin, expected) => {
  const server = await open();
  server.cors = cors;
  const asked = { origin, "access-control-request-headers": "authorization,x-odd" };
  const { status, headers } = await chat(server, { method: "OPTIONS", headers: asked, body: null });
  const { status: posted, headers: after } = await chat(server, { headers: { origin } });
  const [first, second] = [headers, after].map((each) => each.get("access-control-allow-origin"));
  expect({ status, origin: first, headers: headers.get("access-control-allow-headers"), posted }).toEqual(
    expected,
  );
  expect(second).toBe(first);
});
