import { afterEach, describe, expect, test, vi } from "vitest";
import { enterPage } from "./browser.ts";
import { check, deserted, endOf, listOf, playServer, stepsOf } from "./play.ts";

afterEach(() => void vi.unstubAllGlobals());

const list = { "GET /v1/models": listOf({ id: "qwen", owned_by: "vllm" }) };

test.each([
  ["", "empty"],
  ["http://localhost:6666/v1", "blocked-port"],
  ["ftp://localhost/v1", "scheme"],
  ["http://me:secret@localhost/v1", "credentials"],
])("An address that can't be called is not called: %j", async (baseURL, fault) => {
  enterPage();
  const reports = await check({ baseURL });
  expect(stepsOf(reports)).toEqual(["address failed"]);
  expect(endOf(reports)).toEqual({ step: "address", kind: "address", fault });
});

describe("From disk", () => {
  test("Nobody listens", async () => {
    enterPage();
    const baseURL = await deserted();
    const reports = await check({ baseURL });
    expect(stepsOf(reports)).toEqual(["address passed", "permission skipped", "reachable failed"]);
    expect(endOf(reports)).toEqual({
      step: "reachable",
      kind: "not-running",
      origin: new URL(baseURL).origin,
      server: "other",
    });
  });

  test("The server that usually listens there is named", async () => {
    enterPage();
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    expect(endOf(await check({ baseURL: "127.0.0.1:1234/v1" }))).toMatchObject({
      kind: "not-running",
      server: "lm-studio",
    });
  });

  test.each(["off", "refuse-null"] as const)("Somebody listens, and CORS says no: %s", async (cors) => {
    enterPage();
    await using server = await playServer(list, cors);
    const reports = await check({ baseURL: server.baseURL });
    expect(stepsOf(reports).slice(-2)).toEqual(["reachable passed", "cors failed"]);
    const { origin } = server;
    expect(endOf(reports)).toEqual({ step: "cors", kind: "cors-off", origin, server: "other" });
    expect(server.asked).toEqual(["GET /v1/models", "GET /v1/models", "GET /v1/models"]);
  });

  test("A server that starts after the first request is not said to refuse the page", async () => {
    enterPage();
    await using server = await playServer(list);
    const { fetch } = globalThis;
    const first = vi.fn<typeof fetch>(fetch).mockRejectedValueOnce(new TypeError("Failed to fetch"));
    vi.stubGlobal("fetch", first);
    const reports = await check({ baseURL: server.baseURL });
    expect(stepsOf(reports).slice(2, 4)).toEqual(["reachable passed", "cors passed"]);
    expect(stepsOf(reports).at(-1)).toBe("headers passed");
  });

  test.each([["content-type"], ["authorization"]])(
    "Of the chat's headers, only %s is let through",
    async (name) => {
      enterPage();
      await using server = await playServer(list, { allowHeaders: [name] });
      const { origin } = server;
      const fault = { kind: "headers-refused", origin, server: "vllm" };
      expect(endOf(await check({ baseURL: server.baseURL, withAnswer: true }))).toEqual({
        step: "headers",
        ...fault,
      });
      expect(server.asked.filter((asked) => asked.startsWith("POST"))).toEqual([]);
    },
  );

  test("A key that may not be sent stops it at the list", async () => {
    enterPage();
    await using server = await playServer(list, { allowHeaders: ["content-type"] });
    const end = endOf(await check({ baseURL: server.baseURL, key: "a-key" }));
    expect(end).toMatchObject({ step: "models", kind: "headers-refused", origin: server.origin });
  });
});

test("Ollama allows pages of this machine, and no page from disk", async () => {
  enterPage({ origin: "http://localhost:3000" });
  await using server = await playServer(list, "refuse-null");
  expect(stepsOf(await check({ baseURL: server.baseURL })).at(-1)).toBe("headers passed");
});
