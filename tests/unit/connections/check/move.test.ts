import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { startLmStudio } from "../../../support/lm-studio.ts";
import { enterPage } from "./browser.ts";
import { check, endOf, listOf, type Part, playLocked, playServer, stepsOf } from "./play.ts";

beforeEach(() => void enterPage());
afterEach(() => void vi.unstubAllGlobals());

const list = listOf({ id: "qwen", owned_by: "vllm" });
const KEY = "the-right-key";

async function movedIn(reports: ReturnType<typeof check>): Promise<unknown> {
  const moved = (await reports).find((each) => each.state === "passed" && each.found.kind === "moved");
  return moved?.state === "passed" ? moved.found : undefined;
}

describe("Host and port alone, where the list is at /v1 and not here", () => {
  test("LM Studio, which answers 200 to every path: the check goes on at /v1", async () => {
    const server = await startLmStudio({ cors: "any" });
    const reports = await check({ baseURL: server.origin.replace("http://", "") });
    expect(await movedIn(Promise.resolve(reports))).toEqual({
      kind: "moved",
      from: server.origin,
      baseURL: server.baseURL,
    });
    expect(stepsOf(reports)).toEqual([
      "address passed",
      "permission skipped",
      "reachable passed",
      "cors passed",
      "address passed",
      "server passed",
      "models passed",
      "loaded passed",
      "headers passed",
    ]);
    const asked = server.requests.map(({ method, path }) => `${method} ${path}`);
    expect(asked.slice(0, 3), "nothing is asked twice").toEqual([
      "GET /models",
      "GET /v1/models",
      "GET /api/v1/models",
    ]);
    expect(asked.slice(3), "what is sent goes there, too").toEqual(["OPTIONS /v1/models", "GET /v1/models"]);
    await server.close();
  });

  test.each<[string, Part]>([
    ["404", { status: 404, body: "404 page not found" }],
    ["405", { status: 405, body: { detail: "Method Not Allowed" } }],
    ["a web page", { type: "text/html", body: "<!doctype html><h1>Hello</h1>" }],
    ["something else", { body: { models: [] } }],
  ])("%s", async (_, part) => {
    await using server = await playServer({ "GET /models": part, "GET /v1/models": list });
    const reports = check({ baseURL: server.origin, withAnswer: true });
    expect(await movedIn(reports)).toMatchObject({ baseURL: server.baseURL });
    expect(endOf(await reports), "the answer is asked for there").toMatchObject({
      step: "answer",
      baseURL: server.baseURL,
    });
  });

  test("A query goes along", async () => {
    await using server = await playServer({ "GET /v1/models?api-version=1": list });
    const reports = check({ baseURL: `${server.origin}?api-version=1` });
    expect(await movedIn(reports)).toMatchObject({ baseURL: `${server.origin}/v1?api-version=1` });
    expect(stepsOf(await reports).at(-1)).toBe("headers passed");
    expect(new Set(server.asked.map((each) => each.replace(/^\w+ /, "")))).toEqual(
      new Set(["/models?api-version=1", "/v1/models?api-version=1"]),
    );
  });

  test("A list that only the key opens counts as well", async () => {
    await using server = await playLocked(KEY, { "GET /v1/models": list });
    expect(await movedIn(check({ baseURL: server.origin, key: KEY }))).toMatchObject({
      baseURL: server.baseURL,
    });
    expect(await movedIn(check({ baseURL: server.origin, key: "a-wrong-key" }))).toBeUndefined();
    expect(await movedIn(check({ baseURL: server.origin }))).toBeUndefined();
  });
});

describe("The address stays as it was typed", () => {
  test.each<[string, string, Record<string, Part>]>([
    ["where the list is here", "", { "GET /models": list, "GET /v1/models": list }],
    ["where it is nowhere", "", {}],
    ["where /v1 has something else", "", { "GET /v1/models": { body: { hello: "world" } } }],
    ["where a path was typed", "/api", { "GET /v1/models": list }],
    [
      "where the server is loading",
      "",
      { "GET /models": { status: 503, body: "Loading" }, "GET /v1/models": list },
    ],
    [
      "where a key is wanted first",
      "",
      { "GET /v1/models": { status: 401, body: { error: "Unauthorized" } } },
    ],
  ])("%s", async (_, path, parts) => {
    await using server = await playServer(parts);
    expect(await movedIn(check({ baseURL: server.origin + path }))).toBeUndefined();
    expect(server.asked.filter((each) => each === "GET /v1/models").length).toBeLessThan(2);
  });
});
