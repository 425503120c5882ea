import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { startLmStudio } from "../../../support/lm-studio.ts";
import { refusals } from "../../../support/refusals.ts";
import { enterPage } from "./browser.ts";
import { check, endOf, listOf, type Part, playLocked, playServer, stepsOf } from "./play.ts";

beforeEach(() => void enterPage());
afterEach(() => void vi.unstubAllGlobals());

const list = listOf({ id: "qwen", owned_by: "vllm" });
const html = (status: number): Part => ({ status, type: "text/html", body: "<!doctype html><h1>Hello</h1>" });

describe("A wrong path", () => {
  test("LM Studio at another path: its own words, and the address that is meant", async () => {
    const server = await startLmStudio({ cors: "any" });
    const reports = await check({ baseURL: `${server.origin}/api` });
    expect(endOf(reports)).toEqual({
      step: "server",
      kind: "wrong-path",
      baseURL: `${server.origin}/api`,
      suggestion: server.baseURL,
      said: expect.stringMatching(/^Unexpected endpoint/),
    });
    const asked = server.requests.map(({ method, path }) => `${method} ${path}`);
    expect(asked).toEqual(["GET /api/models", "GET /v1/models"]);
    await server.close();
  });

  test.each<[string, Part]>([
    ["404", { status: 404, body: "404 page not found" }],
    ["a page", html(200)],
    ["a page with 404", html(404)],
    ["something else", { body: { models: [] } }],
  ])("%s at an unusual path: /v1 is tried, once", async (_, part) => {
    await using server = await playServer({ "GET /api/models": part, "GET /v1/models": list });
    const reports = await check({ baseURL: `${server.origin}/api` });
    expect(endOf(reports)).toMatchObject({ kind: "wrong-path", suggestion: server.baseURL });
    expect(server.asked).toEqual(["GET /api/models", "GET /v1/models"]);
  });

  test("A server that wants a key shows by that where it is (vLLM)", async () => {
    await using server = await playServer({
      "GET /v1/models": { status: 401, body: { error: "Unauthorized" } },
    });
    const end = endOf(await check({ baseURL: server.origin }));
    expect(end).toMatchObject({ kind: "wrong-path", suggestion: server.baseURL });
  });

  test("A server that refuses before it looks at the path tells with the key (llama-server)", async () => {
    await using server = await playLocked("the-right-key", { "GET /v1/models": list });
    const key = "the-right-key";
    const end = endOf(await check({ baseURL: `${server.origin}/api`, key }));
    expect(end).toMatchObject({ step: "models", kind: "wrong-path", suggestion: server.baseURL });
    const none = endOf(await check({ baseURL: `${server.origin}/api`, key: "a-wrong-key" }));
    expect(none).toMatchObject({ kind: "key-refused", hasKey: true });
  });

  test("No better address is known; at /v1 itself no further request is sent", async () => {
    await using server = await playServer({});
    const none = { kind: "wrong-path", suggestion: undefined, said: "Not Found" };
    expect(endOf(await check({ baseURL: `${server.origin}/api` }))).toMatchObject(none);
    expect(server.asked).toHaveLength(2);
    expect(endOf(await check({ baseURL: server.baseURL }))).toMatchObject(none);
    expect(server.asked).toHaveLength(3);
  });
});

test.each([200, 404])("A web page (%i) is no model server", async (status) => {
  await using server = await playServer({ "GET /v1/models": html(status) });
  expect(endOf(await check({ baseURL: server.baseURL }))).toEqual({
    step: "server",
    kind: "not-a-model-server",
    baseURL: server.baseURL,
    contentType: "text/html",
  });
  expect(server.asked).toEqual(["GET /v1/models"]);
});

describe("A server that wants a key", () => {
  const withToken = () => startLmStudio({ cors: "any", token: "the-right-key" });

  test("says so where there is none, without being asked again", async () => {
    const server = await withToken();
    const reports = await check({ baseURL: server.baseURL });
    expect(stepsOf(reports).slice(-2)).toEqual(["server passed", "models failed"]);
    expect(endOf(reports)).toMatchObject({ step: "models", kind: "key-refused", hasKey: false });
    expect(server.requests).toHaveLength(1);
    await server.close();
  });

  test("says so where there is a wrong one", async () => {
    const server = await withToken();
    const end = endOf(await check({ baseURL: server.baseURL, key: "a-wrong-key" }));
    expect(end).toMatchObject({ step: "models", kind: "key-refused", hasKey: true });
    expect(end).toHaveProperty("said", expect.stringMatching(/./));
    await server.close();
  });

  test("accepts the right one", async () => {
    const server = await withToken();
    const reports = await check({ baseURL: server.baseURL, key: "the-right-key" });
    expect(stepsOf(reports).at(-1)).toBe("headers passed");
    // It is named by what it tells, not by its address.
    const named = reports.find(({ step, state }) => step === "server" && state === "passed");
    expect(named).toMatchObject({ found: { kind: "server", server: "lm-studio" } });
    await server.close();
  });

  test("403 is a refusal like 401", async () => {
    await using server = await playServer({
      "GET /v1/models": { status: 403, body: { detail: "Forbidden" } },
    });
    const end = endOf(await check({ baseURL: server.baseURL }));
    expect(end).toMatchObject({ kind: "key-refused", hasKey: false, said: "Forbidden" });
  });
});

test("llama-server that reads its model's file is loading", async () => {
  await using server = await playServer({ "GET /v1/models": refusals.stillLoading });
  const end = endOf(await check({ baseURL: server.baseURL }));
  expect(end).toEqual({ step: "server", kind: "loading", said: "Loading model" });
});

test.each<[keyof typeof refusals, object]>([
  ["serverError", { kind: "server-error", status: 500, said: refusals.serverError.says }],
  ["tooManyRequests", { kind: "rate-limited", said: refusals.tooManyRequests.says }],
  ["jan", { kind: "server-error", status: 500, said: refusals.jan.says }],
])("Any other refusal keeps the server's words: %s", async (name, problem) => {
  await using server = await playServer({ "GET /v1/models": refusals[name] });
  const end = endOf(await check({ baseURL: server.baseURL }));
  expect(end).toEqual({ step: "server", kind: "problem", problem });
});

describe("The one-token answer", () => {
  test.each<[string, Part, object]>([
    ["no model", refusals.noModelLoaded, { kind: "no-model" }],
    ["the key", refusals.wrongKey, { kind: "key-refused", hasKey: false }],
    ["loading", refusals.stillLoading, { kind: "loading" }],
    ["an unknown model", refusals.unknownModel, { kind: "problem", problem: { kind: "model-not-found" } }],
    ["an error in a 200", { body: { error: "It crashed." } }, { problem: { said: "It crashed." } }],
    ["LM Studio's habit", { body: { error: "Unexpected endpoint or method." } }, { kind: "wrong-path" }],
    ["a page", html(200), { kind: "not-a-model-server", contentType: "text/html" }],
  ])("fails by %s", async (_, part, fault) => {
    await using server = await playServer({ "GET /v1/models": list, "POST /v1/chat/completions": part });
    const end = endOf(await check({ baseURL: server.baseURL, withAnswer: true }));
    expect(end).toMatchObject({ step: "answer", ...fault });
  });
});

test("LM Studio with nothing loaded and no model chosen", async () => {
  const server = await startLmStudio({ cors: "any" });
  server.models = server.models.map((model) => ({ ...model, instances: [] }));
  const end = endOf(await check({ baseURL: server.baseURL }));
  expect(end).toEqual({ step: "loaded", kind: "no-model", server: "lm-studio" });
  await server.close();
});
