import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { problemOf } from "../../../../src/chat/model/problem-error.ts";
import type { Problem } from "../../../../src/chat/model/problem.ts";
import { explainFailure } from "../../../../src/chat/wire/explain-failure.ts";
import { type Call, fakeFetch } from "./fake-fetch.ts";

const BASE = "http://127.0.0.1:1234/v1";
const ORIGIN = "http://127.0.0.1:1234";

beforeEach(() => {
  vi.stubGlobal("location", { protocol: "file:" });
  vi.stubGlobal("self", { origin: "null" });
});
afterEach(() => void vi.unstubAllGlobals());

/** What a page is told of a chat that fails, when the browser lets these of its questions through. */
async function explain(lets: (call: Call) => boolean, baseURL = BASE) {
  const probes = fakeFetch((call) =>
    lets(call) ? new Response() : Promise.reject(new TypeError("Failed to fetch")),
  );
  vi.stubGlobal("fetch", probes);
  const chat = explainFailure(baseURL)(fakeFetch(() => Promise.reject(new TypeError("Failed to fetch"))));
  const problem: Problem = await chat(`${baseURL}/chat/completions`, { method: "POST" }).then(
    () => Promise.reject(new Error("It did not fail.")),
    problemOf,
  );
  return { problem, probes: probes.calls };
}

const isPlain = ({ init }: Call): boolean => init.headers === undefined && init.mode === undefined;
const isOpaque = ({ init }: Call): boolean => init.mode === "no-cors";

describe("The sequence of requests", () => {
  test("Nothing answers at all: not running", async () => {
    const { problem } = await explain(() => false);
    expect(problem).toEqual({ kind: "not-running", origin: ORIGIN });
  });

  test("Only an opaque answer comes: something listens, but CORS is off or refuses this page", async () => {
    const { problem } = await explain(isOpaque);
    expect(problem).toEqual({ kind: "cors-refused", origin: ORIGIN, page: "null" });
  });

  test("The server starts after the first request: it does not refuse this page", async () => {
    let requests = 0;
    const { problem } = await explain(() => (requests += 1) > 1);
    expect(problem).toEqual({ kind: "dropped" });
  });

  test("A simple request passes, one with the chat's headers does not", async () => {
    const { problem } = await explain(isPlain);
    expect(problem).toEqual({ kind: "headers-refused", origin: ORIGIN });
  });

  test("Everything passes now: the connection was lost", async () => {
    const { problem } = await explain(() => true);
    expect(problem).toEqual({ kind: "dropped" });
  });

  test("No request contains the user's key, and none is answered from a cache", async () => {
    const { probes } = await explain(isOpaque);
    expect(probes.map(({ url }) => url)).toEqual(Array.from({ length: 3 }, () => `${BASE}/models`));
    for (const { init } of [...probes, ...(await explain(() => true)).probes]) {
      expect(init.cache).toBe("no-store");
      expect(new Headers(init.headers).get("authorization") ?? "").toMatch(/^(Bearer not-needed)?$/);
    }
  });
});

describe("A page that came over https", () => {
  test.each(["http://192.168.1.5:1234/v1", "http://example.com/v1", "http://127-0-0-1.example.com/v1"])(
    "must not call %s",
    async (baseURL) => {
      vi.stubGlobal("location", { protocol: "https:" });
      const { problem, probes } = await explain(() => true, baseURL);
      expect(problem).toEqual({ kind: "mixed-content", origin: new URL(baseURL).origin });
      expect(probes).toEqual([]);
    },
  );

  test.each(["http://127.0.0.1:1", "http://localhost:1", "http://[::1]:1", "https://example.com"])(
    "may call %s",
    async (baseURL) => {
      vi.stubGlobal("location", { protocol: "https:" });
      expect((await explain(() => false, baseURL)).problem.kind).toBe("not-running");
    },
  );
});

describe("What is not a failure to connect", () => {
  test("An answer passes as it is", async () => {
    const response = new Response("no", { status: 500 });
    expect(await explainFailure(BASE)(fakeFetch(() => response))("http://h/")).toBe(response);
  });

  test("An abort passes as it is, without a question", async () => {
    const probes = fakeFetch();
    vi.stubGlobal("fetch", probes);
    const stop = new AbortController();
    stop.abort();
    const failing = explainFailure(BASE)(fakeFetch(() => Promise.reject(stop.signal.reason)));
    await expect(failing("http://h/", { signal: stop.signal })).rejects.toBe(stop.signal.reason);
    const late = explainFailure(BASE)(fakeFetch(() => Promise.reject(new TypeError("Failed"))));
    await expect(late("http://h/", { signal: stop.signal })).rejects.toThrow("Failed");
    expect(probes.calls).toEqual([]);
  });

  test("The browser's own error is kept as the cause", async () => {
    vi.stubGlobal(
      "fetch",
      fakeFetch(() => Promise.reject(new TypeError("Failed"))),
    );
    const cause = new TypeError("Failed to fetch");
    const failing = explainFailure(BASE)(fakeFetch(() => Promise.reject(cause)));
    await expect(failing("http://h/")).rejects.toMatchObject({ cause });
  });
});
