import { afterEach, describe, expect, test, vi } from "vitest";
import { type CheckedPage, enterPage } from "./browser.ts";
import { check, deserted, endOf, listOf, playServer, stepsOf } from "./play.ts";

afterEach(() => void vi.unstubAllGlobals());

const list = { "GET /v1/models": listOf({ id: "qwen", owned_by: "vllm" }) };
const WEB = "https://chat.example";

describe("A page that came over https", () => {
  const known = { "loopback-network": "granted", "local-network": "granted" } as const;

  test.each([
    ["http://example.com/v1", known],
    ["http://box:1234/v1", known],
    ["http://127.0.0.1.example.com/v1", known],
    ["http://192.168.1.5:1234/v1", {}],
  ])("may not call %s: mixed content", async (baseURL, permissions) => {
    enterPage({ origin: WEB, permissions });
    vi.stubGlobal("fetch", () => Promise.reject(new Error("asked")));
    const reports = await check({ baseURL });
    expect(stepsOf(reports)).toEqual(["address passed", "permission failed"]);
    const { origin } = new URL(baseURL);
    expect(endOf(reports)).toEqual({ step: "permission", kind: "mixed-content", origin });
  });

  test.each<[string, CheckedPage, string]>([
    ["https://example.com/v1", { permissions: { "loopback-network": "denied" } }, "skipped"],
    ["http://127.0.0.1:1234/v1", {}, "skipped"],
    ["http://127.0.0.1:1234/v1", { permissions: { "loopback-network": "granted" } }, "passed"],
    ["http://[::1]:1234/v1", { permissions: { "loopback-network": "denied" } }, "failed"],
    ["http://localhost:1234/v1", { permissions: { "local-network-access": "denied" } }, "failed"],
    [
      "http://localhost:1234/v1",
      { origin: "https://localhost", permissions: { "loopback-network": "denied" } },
      "skipped",
    ],
    ["https://192.168.1.5/v1", { permissions: { "local-network": "denied" } }, "failed"],
    ["http://192.168.1.5:1234/v1", { permissions: { "local-network": "denied" } }, "failed"],
    ["http://gpu.local:1234/v1", { permissions: { "local-network": "granted" } }, "passed"],
    [
      "https://192.168.1.5/v1",
      { origin: "https://192.168.1.9", permissions: { "local-network": "denied" } },
      "skipped",
    ],
    ["https://192.168.1.5/v1", { permissions: { "loopback-network": "denied" } }, "skipped"],
  ])("calls %s with %j: permission %s", async (baseURL, page, state) => {
    enterPage({ origin: WEB, ...page });
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    const reports = await check({ baseURL });
    expect(stepsOf(reports)[1]).toBe(`permission ${state}`);
    if (state === "failed") expect(endOf(reports)).toMatchObject({ kind: "permission-denied" });
    else expect(endOf(reports)).toMatchObject({ step: "reachable", kind: "not-running" });
  });

  test.each(["http://localhost:3000", "http://chat.example", "null"])(
    "is asked alone: a page from %s is not",
    async (origin) => {
      const { asked } = enterPage({ origin, permissions: { "loopback-network": "denied" } });
      await using server = await playServer(list);
      expect(stepsOf(await check({ baseURL: server.baseURL }))[1]).toBe("permission skipped");
      expect(asked).toEqual([]);
    },
  );
});

/** The first request hangs until somebody answers; those that follow meet the new state. */
function askOnce(answer: PermissionState | "waved away", network: boolean) {
  const permissions: Record<string, PermissionState> = { "loopback-network": "prompt" };
  enterPage({ origin: WEB, permissions });
  const through = globalThis.fetch;
  let questions = 0;
  const asking: typeof fetch = async (input, init) => {
    const isAsked = network && permissions["loopback-network"] === "prompt";
    if (isAsked) {
      questions += 1;
      if (answer !== "waved away") permissions["loopback-network"] = answer;
      else if (questions > 1) permissions["loopback-network"] = "granted";
    }
    if (isAsked && permissions["loopback-network"] !== "granted") throw new TypeError("Failed to fetch");
    return through(input, init);
  };
  vi.stubGlobal("fetch", asking);
}
const states = (reports: Awaited<ReturnType<typeof check>>): readonly string[] =>
  reports.filter(({ step }) => step === "permission").map(({ state }) => state);

describe("A browser that has to ask its user", () => {
  test("says so, and goes on when the user allows it", async () => {
    askOnce("granted", true);
    await using server = await playServer(list);
    const reports = await check({ baseURL: server.baseURL });
    expect(states(reports)).toEqual(["running", "asking", "passed"]);
    expect(stepsOf(reports).at(-1)).toBe("headers passed");
    expect(server.asked[0]).toBe("GET /v1/models");
    expect(server.asked).toHaveLength(3);
  });

  test("says how to allow it when the user does not", async () => {
    askOnce("denied", true);
    await using server = await playServer(list);
    const reports = await check({ baseURL: server.baseURL });
    expect(states(reports)).toEqual(["running", "asking", "failed"]);
    const { origin } = server;
    expect(endOf(reports)).toEqual({ step: "permission", kind: "permission-denied", origin });
    expect(server.asked).toEqual([]);
  });

  test("has nothing to ask when nobody listens: it connects first", async () => {
    askOnce("denied", false);
    const reports = await check({ baseURL: await deserted() });
    expect(states(reports)).toEqual(["running", "asking", "skipped"]);
    expect(endOf(reports)).toMatchObject({ step: "reachable", kind: "not-running" });
  });

  test("uses the second answer when the first question was dismissed", async () => {
    askOnce("waved away", true);
    await using server = await playServer(list);
    const reports = await check({ baseURL: server.baseURL });
    expect(states(reports)).toEqual(["running", "asking", "passed"]);
    expect(stepsOf(reports).at(-1)).toBe("headers passed");
  });

  test("is allowed, and the server says no", async () => {
    askOnce("granted", true);
    await using server = await playServer(list, "off");
    expect(endOf(await check({ baseURL: server.baseURL }))).toMatchObject({ step: "cors", kind: "cors-off" });
  });
});
