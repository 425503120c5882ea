import { describe, expect, test, vi } from "vitest";
import { problemOf } from "../../../src/chat/model/problem-error.ts";
import { fakeFetch } from "../chat/wire/fake-fetch.ts";
import { type Answer, notFound, unexpectedEndpoint } from "./answering-server.ts";
import { factsOf, useServers } from "./facts-of.ts";
import * as lists from "./server-lists.ts";

const serve = useServers();

describe("LM Studio", () => {
  const list = { "/v1/models": { body: lists.LM_STUDIO_LIST } };
  const v1 = { "/api/v1/models": { body: lists.LM_STUDIO_V1_LIST } };
  const v0 = { "/api/v0/models": { body: lists.LM_STUDIO_V0_LIST } };

  test("0.4.0 reports the most", async () => {
    const server = await serve({ ...list, ...v1, ...v0 }, unexpectedEndpoint);
    expect(await factsOf(`${server.origin}/v1`)).toMatchObject({
      kind: "lm-studio",
      source: "lm-studio-v1",
      models: [{ name: "Qwen3 8B", contextTokens: 8192 }, { type: "embedding" }],
    });
    expect(server.paths).toEqual(["/v1/models", "/api/v1/models"]);
  });

  test("before 0.4.0 has its older list, and 200 with an error for the newer one", async () => {
    const server = await serve({ ...list, ...v0 }, unexpectedEndpoint);
    expect(await factsOf(`${server.origin}/v1`)).toMatchObject({
      kind: "lm-studio",
      source: "lm-studio-v0",
      models: [{ vision: true }, { contextTokens: 4096 }, { type: "embedding" }],
    });
    expect(server.paths).toEqual(["/v1/models", "/api/v1/models", "/api/v0/models"]);
  });

  test.each<[string, Answer]>([
    ["an error beside an empty list", { body: { error: "Broken", models: [] } }],
    ["a refusal", { status: 500, body: lists.LM_STUDIO_V1_LIST }],
  ])("is not believed when its newer list is %s", async (_, answer) => {
    const server = await serve({ ...list, ...v0, "/api/v1/models": answer }, unexpectedEndpoint);
    expect(await factsOf(`${server.origin}/v1`)).toMatchObject({ source: "lm-studio-v0" });
  });

  test("before that has ids", async () => {
    const server = await serve(list, unexpectedEndpoint);
    expect(await factsOf(`${server.origin}/v1`)).toEqual({
      kind: "lm-studio",
      source: "openai",
      models: [
        { id: "qwen3-8b", type: "chat" },
        { id: "text-embedding-nomic-embed-text-v1.5", type: "embedding" },
      ],
    });
    expect(server.paths).toEqual(["/v1/models", "/api/v1/models", "/api/v0/models"]);
  });

  test("without a model says by its greeting that it is", async () => {
    const server = await serve(
      {
        "/v1/models": { body: lists.EMPTY_LIST },
        "/lmstudio-greeting": { body: { lmstudio: true } },
        "/api/v1/models": { body: { models: [] } },
      },
      unexpectedEndpoint,
    );
    expect(await factsOf(`${server.origin}/v1`)).toEqual({
      kind: "lm-studio",
      source: "lm-studio-v1",
      models: [],
    });
    expect(server.paths).toEqual(["/v1/models", "/lmstudio-greeting", "/api/v1/models"]);
  });

  test("under another path is asked for nothing more", async () => {
    const server = await serve({ "/api/v0/models": { body: lists.LM_STUDIO_LIST } }, unexpectedEndpoint);
    expect(await factsOf(`${server.origin}/api/v0`)).toMatchObject({ kind: "lm-studio", source: "openai" });
    expect(server.paths).toEqual(["/api/v0/models"]);
  });

  test("without /v1 is at the wrong path", async () => {
    const server = await serve({ ...list, ...v1 }, unexpectedEndpoint);
    expect(await factsOf(server.origin).catch(problemOf)).toMatchObject({ kind: "wrong-path" });
    expect(server.paths).toEqual(["/models"]);
  });
});

describe("llama-server", () => {
  const list = { "/v1/models": { body: lists.LLAMA_LIST } };

  test("tells the context of its one model, which is loaded", async () => {
    const server = await serve({ ...list, "/props": { body: lists.LLAMA_PROPS } });
    expect(await factsOf(`${server.origin}/v1`)).toEqual({
      kind: "llama-server",
      source: "openai",
      models: [
        {
          id: "toy-chat",
          type: "chat",
          parameters: "4.1M",
          sizeBytes: 4326400,
          quantization: "Q8_0",
          isLoaded: true,
          contextTokens: 2048,
          maxContextTokens: 4096,
          vision: false,
          tools: false,
        },
      ],
    });
    expect(server.paths).toEqual(["/v1/models", "/props"]);
  });

  test("whose properties are closed has loaded its model all the same", async () => {
    const server = await serve(list);
    expect(await factsOf(`${server.origin}/v1`)).toMatchObject({
      models: [{ id: "toy-chat", isLoaded: true, contextTokens: 2048 }],
    });
  });

  test("without /v1, and below a path of a gateway", async () => {
    const below = { body: lists.LLAMA_LIST };
    const props = { body: { default_generation_settings: { n_ctx: 512 } } };
    const server = await serve({
      "/models": below,
      "/props": props,
      "/a/v1/models": below,
      "/a/props": props,
    });
    expect(await factsOf(server.origin)).toMatchObject({ models: [{ contextTokens: 512 }] });
    expect(await factsOf(`${server.origin}/a/v1`)).toMatchObject({ models: [{ contextTokens: 512 }] });
    expect(server.paths).toEqual(["/models", "/props", "/a/v1/models", "/a/props"]);
  });

  test("with several models reports which are loaded", async () => {
    const server = await serve({ "/v1/models": { body: lists.LLAMA_ROUTER_LIST } });
    expect(await factsOf(`${server.origin}/v1`)).toMatchObject({
      kind: "llama-server",
      models: [{ isLoaded: true }, { isLoaded: false }],
    });
    expect(server.paths).toEqual(["/v1/models"]);
  });
});

describe("Any other server", () => {
  test.each([
    ["vllm", lists.VLLM_LIST],
    ["other", lists.LITELLM_LIST],
  ])("that names itself or its owners is asked for its list only: %s", async (kind, body) => {
    const server = await serve({ "/v1/models": { body } });
    expect(await factsOf(`${server.origin}/v1`)).toMatchObject({ kind, source: "openai" });
    expect(server.paths).toEqual(["/v1/models"]);
  });

  test.each([
    ["404", notFound],
    ["200 with an error", unexpectedEndpoint],
  ])("that names nobody is asked one thing more, and answers %s", async (_, unknown) => {
    const server = await serve({ "/v1/models": { body: lists.NAMELESS_LIST } }, unknown);
    expect(await factsOf(`${server.origin}/v1`)).toEqual({
      kind: "other",
      source: "openai",
      models: [{ id: "some-model", type: "chat" }],
    });
    expect(server.paths).toEqual(["/v1/models", "/lmstudio-greeting"]);
  });

  test("that only stands where llama-server does is not asked for its properties", async () => {
    const fetch = fakeFetch(({ url }) =>
      url.endsWith("/v1/models") ? Response.json(lists.NAMELESS_LIST) : Response.json({}, { status: 404 }),
    );
    vi.stubGlobal("fetch", fetch);
    expect(await factsOf("http://127.0.0.1:8080/v1")).toMatchObject({ kind: "llama-server" });
    expect(fetch.calls.map(({ url }) => new URL(url).pathname)).toEqual(["/v1/models", "/lmstudio-greeting"]);
  });

  test("that is a service on the internet is asked for its list only", async () => {
    const fetch = fakeFetch(() => Response.json({ data: [{ id: "gpt-5", owned_by: "system" }] }));
    vi.stubGlobal("fetch", fetch);
    expect(await factsOf("https://api.openai.com/v1", "secret")).toMatchObject({ kind: "openai" });
    expect(fetch.calls.map(({ url }) => url)).toEqual(["https://api.openai.com/v1/models"]);
  });

  test("may have no model yet: Ollama's list is null then", async () => {
    const server = await serve({ "/v1/models": { body: { object: "list", data: null } } });
    expect(await factsOf(`${server.origin}/v1`)).toMatchObject({ source: "openai", models: [] });
  });
});
