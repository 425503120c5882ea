import { expect, onTestFinished, test } from "vitest";
import { tooLittleMemory } from "../../support/lm-studio/answers.ts";
import { loadedModel, standInModel } from "../../support/lm-studio/models.ts";
import { type LmStudioOptions, type LmStudioServer, startLmStudio } from "../../support/lm-studio.ts";

async function open(options?: LmStudioOptions): Promise<LmStudioServer> {
  const server = await startLmStudio(options);
  onTestFinished(() => server.close());
  return server;
}

async function call(server: LmStudioServer, path: string, body?: object, init: RequestInit = {}) {
  const posted = body && { method: "POST", body: JSON.stringify(body) };
  const response = await fetch(server.origin + path, { ...posted, ...init });
  const text = await response.text();
  const json: unknown = text.startsWith("{") ? JSON.parse(text) : undefined;
  return { status: response.status, text, json };
}

const chat = (server: LmStudioServer, model: string, content = "Hi", init: RequestInit = {}) =>
  call(server, "/v1/chat/completions", { model, stream: true, messages: [{ role: "user", content }] }, init);

test.each([
  ["0.4", "v1 v0 openai"],
  ["0.3", "v0 openai"],
  ["old", "openai"],
] as const)("version %s has the lists %s", async (version, known) => {
  const server = await open({ version });
  const lists = { v1: "/api/v1/models", v0: "/api/v0/models", openai: "/v1/models" };
  const found: string[] = [];
  for (const [name, path] of Object.entries(lists)) {
    const { status, text } = await call(server, path);
    expect(status).toBe(200);
    if (!text.includes(`Unexpected endpoint or method. (GET ${path})`)) found.push(name);
  }
  expect(found.join(" ")).toBe(known);
  expect((await call(server, "/lmstudio-greeting")).json).toEqual({ lmstudio: true });
});

test("the list of 0.4 tells what is loaded, with which context", async () => {
  const { json } = await call(await open(), "/api/v1/models");
  expect(json).toMatchObject({
    models: [
      {
        key: "qwen/qwen3-4b-2507",
        loaded_instances: [{ id: "qwen/qwen3-4b-2507", config: { context_length: 8192 } }],
      },
      { loaded_instances: [], max_context_length: 131_072, capabilities: { vision: true } },
      { type: "embedding", params_string: null },
    ],
  });
});

test("without just-in-time loading only what is loaded is on the list of all servers", async () => {
  const server = await open();
  const count = async () => (await call(server, "/v1/models")).text.split('"id"').length - 1;
  expect(await count()).toBe(3);
  server.jit = false;
  expect(await count()).toBe(1);
});

test("a model is loaded, once more under another name, and unloaded", async () => {
  const server = await open({ models: [standInModel("m")] });
  const load = { model: "m", context_length: 1000 };
  expect((await call(server, "/api/v1/models/load", load)).json).toEqual({
    type: "llm",
    instance_id: "m",
    load_time_seconds: 3.21,
    status: "loaded",
  });
  expect((await call(server, "/api/v1/models/load", load)).json).toMatchObject({ instance_id: "m:2" });
  expect((await call(server, "/api/v1/models/unload", { instance_id: "m" })).json).toEqual({
    instance_id: "m",
  });
  expect(server.models[0]?.instances).toEqual([{ id: "m:2", contextLength: 1000 }]);
  expect((await call(server, "/api/v1/models/unload", { instance_id: "m" })).status).toBe(404);
  expect((await call(server, "/api/v1/models/load", { model: "nowhere" })).status).toBe(404);
});

test("a load is held, and then refused or dropped as the test says", async () => {
  const server = await open({ models: [standInModel("m")] });
  const [first, second] = [server.hold("load"), server.hold("load")];
  const load = () => call(server, "/api/v1/models/load", { model: "m" });
  const refused = load();
  expect((await first.arrived).body).toEqual({ model: "m" });
  const { status, body } = tooLittleMemory("m");
  first.refuse(status, body);
  expect((await refused).text).toContain("insufficient system resources");
  second.drop();
  await expect(load()).rejects.toThrow("fetch failed");
  expect((await load()).status).toBe(200);
});

test("a download moves as the test says, and ends in a model on the disk", async () => {
  const server = await open({ downloadable: [standInModel("new", { sizeBytes: 1000 })] });
  const begin = () => call(server, "/api/v1/models/download", { model: "new" });
  expect((await begin()).json).toMatchObject({ status: "downloading", total_size_bytes: 1000 });
  server.download("new").to(400, 50);
  const { json } = await begin();
  expect(json).toMatchObject({ job_id: "job_0000000001", downloaded_bytes: 400, bytes_per_second: 50 });
  const status = async () => (await call(server, "/api/v1/models/download/status/job_0000000001")).json;
  server.download("new").pause();
  expect(await status()).toMatchObject({ status: "paused", downloaded_bytes: 400 });
  server.download("new").complete();
  expect(await status()).toMatchObject({ status: "completed", downloaded_bytes: 1000 });
  expect((await begin()).json).toEqual({ status: "already_downloaded" });
  expect((await call(server, "/api/v1/models/download", { model: "nowhere" })).status).toBe(404);
});

test("a chat request loads its model just in time, in silence", async () => {
  const server = await open({ models: [standInModel("a"), loadedModel("b", 4096)] });
  const loading = server.hold("jit");
  const answer = chat(server, "a");
  await loading.arrived;
  expect(server.models[0]?.instances).toEqual([]);
  loading.release();
  expect((await answer).text).toContain("Hello from the stand-in.");
  expect(server.models[0]?.instances).toHaveLength(1);
});

test("the only loaded model answers to every name, several to their own, none says so", async () => {
  const server = await open({ jit: false, models: [loadedModel("a", 4096), standInModel("b")] });
  expect((await chat(server, "whatever")).text).toContain("Hello");
  expect((await chat(server, "b")).text).toContain("Hello");
  server.models = [loadedModel("a", 4096), loadedModel("b", 4096)];
  expect((await chat(server, "whatever")).status).toBe(404);
  server.models = [standInModel("a")];
  const { status, text } = await chat(server, "a");
  expect([status, text]).toEqual([404, expect.stringContaining("No models loaded.")]);
  const older = await open({ jit: false, version: "0.3", models: [] });
  expect((await chat(older, "a")).status).toBe(400);
});

test("a prompt longer than the context is answered with nothing", async () => {
  const server = await open({ models: [loadedModel("a", 20)] });
  const { text } = await chat(server, "a", "long ".repeat(100));
  expect(text).toContain('"finish_reason":"stop"');
  expect(text).not.toContain("Hello");
});

test("a token is asked for, but not for the greeting", async () => {
  const server = await open({ token: "t" });
  const { status, json } = await call(server, "/api/v1/models");
  expect([status, json]).toMatchObject([401, { error: { code: "invalid_api_key" } }]);
  expect((await chat(server, "a")).status).toBe(401);
  expect((await call(server, "/lmstudio-greeting")).status).toBe(200);
  const headers = { authorization: "Bearer t" };
  expect((await call(server, "/api/v1/models", undefined, { headers })).status).toBe(200);
});

test("CORS is off as it comes", async () => {
  const server = await open();
  const ask = { method: "OPTIONS", headers: { origin: "null" } };
  const allowed = async () => (await fetch(server.baseURL, ask)).headers.get("access-control-allow-origin");
  expect(await allowed()).toBeNull();
  server.cors = "any";
  expect(await allowed()).toBe("*");
});
