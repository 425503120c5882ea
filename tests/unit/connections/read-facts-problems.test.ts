import { describe, expect, test, vi } from "vitest";
import { IN_BROWSER_URL } from "../../../src/configuration/model/in-browser-address.ts";
import { problemOf } from "../../../src/chat/model/problem-error.ts";
import { fakeFetch } from "../chat/wire/fake-fetch.ts";
import { type Answer, startAnsweringServer } from "./answering-server.ts";
import { factsOf, useServers } from "./facts-of.ts";
import * as lists from "./server-lists.ts";

const serve = useServers();

describe("The key", () => {
  const llama = {
    "/v1/models": { body: lists.LLAMA_LIST },
    "/props": { body: lists.LLAMA_PROPS },
  };
  const lmStudio = { "/v1/models": { body: lists.LM_STUDIO_LIST } };

  test.each([
    ["llama-server", llama],
    ["LM Studio", lmStudio],
  ])("goes along with each request for facts to %s", async (_, answers) => {
    const server = await serve(answers);
    await factsOf(`${server.origin}/v1`, "secret");
    expect(server.authorizations.length).toBeGreaterThan(1);
    expect(new Set(server.authorizations)).toEqual(new Set(["Bearer secret"]));
  });

  test("is no header when there is none", async () => {
    const server = await serve(llama);
    await factsOf(`${server.origin}/v1`);
    expect(server.authorizations).toEqual([undefined, undefined]);
  });
});

describe("No facts", () => {
  test.each<[string, Answer, object]>([
    [
      "of a server that wants a key",
      { status: 401, body: { error: { message: "Invalid API Key" } } },
      { kind: "key-refused", status: 401, said: "Invalid API Key" },
    ],
    [
      "of one that still loads",
      { status: 503, body: { error: { message: "Loading model" } } },
      { kind: "model-loading" },
    ],
    [
      "of a web page",
      { markup: "<!doctype html>" },
      { kind: "not-a-model-server", contentType: "text/html" },
    ],
    ["of other JSON", { body: { models: [] } }, { kind: "not-a-model-server" }],
  ])("%s, and nothing more is asked", async (_, answer, problem) => {
    const server = await serve({ "/v1/models": answer });
    expect(await factsOf(`${server.origin}/v1`).catch(problemOf)).toMatchObject(problem);
    expect(server.paths).toEqual(["/v1/models"]);
  });

  test("where nothing listens", async () => {
    const server = await startAnsweringServer({});
    await server.close();
    expect(await factsOf(`${server.origin}/v1`).catch(problemOf)).toEqual({
      kind: "not-running",
      origin: server.origin,
    });
  });

  test.each([
    ["the list", {}, "/v1/models"],
    ["the greeting", { "/v1/models": { body: lists.NAMELESS_LIST } }, "/lmstudio-greeting"],
    ["LM Studio's own list", { "/v1/models": { body: lists.LM_STUDIO_LIST } }, "/api/v1/models"],
    ["the properties", { "/v1/models": { body: lists.LLAMA_LIST } }, "/props"],
  ])("once it is aborted within %s", async (_, answers, silent) => {
    const abort = new AbortController();
    const server = await serve({ ...answers, [silent]: { silence: () => abort.abort() } });
    await expect(factsOf(`${server.origin}/v1`, "", abort.signal)).rejects.toThrow(
      expect.objectContaining({ name: "AbortError" }),
    );
    expect(server.paths.at(-1)).toBe(silent);
  });
});

test("The model in this browser is not loaded", async () => {
  const fetch = fakeFetch();
  vi.stubGlobal("fetch", fetch);
  expect(await factsOf(IN_BROWSER_URL)).toEqual({ kind: "other", source: "openai", models: [] });
  expect(fetch.calls).toEqual([]);
});
