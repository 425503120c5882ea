import { createServer, type RequestListener } from "node:http";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { findServers } from "../../../../src/connections/finder/services/find-servers.ts";
import type { ServerPlace } from "../../../../src/connections/finder/services/server-places.ts";
import { SERVER_PLACES } from "../../../../src/connections/finder/services/server-places.ts";
import { listen } from "../../../../scripts/listen.mjs";
import { type ModelServer, startModelServer } from "../../../support/model-server.ts";
import { deserted } from "../check/play.ts";
import { pageFetch } from "../page-fetch.ts";

const never = (): AbortSignal => new AbortController().signal;
/** Long enough for a server on this machine, even a busy one. */
const ENOUGH_MS = 20_000;
const closings: (() => Promise<void>)[] = [];

beforeEach(() => {
  vi.stubGlobal("location", { protocol: "file:", hostname: "", port: "" });
  vi.stubGlobal("navigator", {});
  vi.stubGlobal("fetch", pageFetch("null"));
  // In Node a timeout that only `AbortSignal.any` knows of is lost to garbage collection; the spy keeps it.
  vi.spyOn(AbortSignal, "timeout");
});

afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await Promise.all(closings.splice(0).map((close) => close()));
});

async function start(cors: ModelServer["cors"] = "any"): Promise<ModelServer> {
  const server = await startModelServer();
  server.cors = cors;
  closings.push(() => server.close());
  return server;
}

/** A server that is played by the test. */
async function serve(answer: RequestListener): Promise<number> {
  const server = createServer(answer);
  closings.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return listen(server);
}

const freePort = async (): Promise<number> => Number(new URL(await deserted()).port);

const look = (places: readonly ServerPlace[]) => findServers(never(), places, ENOUGH_MS);

describe("What answers", () => {
  test("is found at its address, with the number of its models", async () => {
    const server = await start();
    server.models = ["one", "two"];
    expect(await look([{ port: server.port, kind: "vllm" }])).toMatchObject([
      { baseURL: server.baseURL, state: { kind: "open", models: 2 } },
    ]);
  });

  test("is identified by its response, not by its port", async () => {
    const list = { object: "list", data: [{ id: "toy", owned_by: "llamacpp" }] };
    const port = await serve((_request, response) =>
      response.writeHead(200, { "access-control-allow-origin": "*" }).end(JSON.stringify(list)),
    );
    expect(await look([{ port, kind: "vllm" }])).toMatchObject([{ kind: "llama-server" }]);
  });

  test("and wants a key is found, and no key is sent", async () => {
    const server = await start();
    server.requireKey("secret");
    expect(await look([{ port: server.port, kind: "lm-studio" }])).toEqual([
      { baseURL: server.baseURL, kind: "lm-studio", state: { kind: "key" } },
    ]);
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  });

  test("and still loads its model is found", async () => {
    const body = JSON.stringify({ error: { code: 503, message: "Loading model" } });
    const port = await serve((_request, response) =>
      response.writeHead(503, { "access-control-allow-origin": "*" }).end(body),
    );
    expect(await look([{ port, kind: "llama-server" }])).toMatchObject([
      { kind: "llama-server", state: { kind: "loading" } },
    ]);
  });

  test.each([
    [200, "<!doctype html><title>A site</title>"],
    [404, "<h1>Not found</h1>"],
    [503, "<h1>Later</h1>"],
    [200, '{"error":"Unexpected endpoint or method."}'],
  ])("but is no model server (%i, %s) is left out", async (status, body) => {
    const port = await serve((_request, response) =>
      response.writeHead(status, { "access-control-allow-origin": "*" }).end(body),
    );
    expect(await look([{ port, kind: "vllm" }])).toEqual([]);
  });
});

describe("What refuses this page", () => {
  test.each(["off", "refuse-null"] as const)("with CORS %s is found under its usual name", async (cors) => {
    const server = await start(cors);
    expect(await look([{ port: server.port, kind: "ollama" }])).toEqual([
      { baseURL: server.baseURL, kind: "ollama", state: { kind: "refuses" } },
    ]);
  });

  test("is not a server that starts after the first request", async () => {
    const server = await start();
    vi.spyOn(globalThis, "fetch").mockRejectedValueOnce(new TypeError("Failed to fetch"));
    expect(await look([{ port: server.port, kind: "ollama" }])).toMatchObject([{ state: { kind: "open" } }]);
  });

  test("is another program at the port of a server that allows every page", async () => {
    const server = await start("off");
    expect(await look([{ port: server.port, kind: "koboldcpp" }])).toEqual([]);
  });

  test("is no server when it is what serves this page", async () => {
    const server = await start("off");
    vi.stubGlobal("location", { protocol: "http:", hostname: "localhost", port: String(server.port) });
    expect(await look([{ port: server.port, kind: "vllm" }])).toEqual([]);
  });
});

describe("The search", () => {
  test("finds nothing where nothing listens", async () => {
    expect(await look([{ port: await freePort(), kind: "ollama" }])).toEqual([]);
  });

  test("is over when a server hangs, and keeps what the others said", async () => {
    const limit = new AbortController();
    const timeout = vi.spyOn(AbortSignal, "timeout").mockReturnValue(limit.signal);
    let awaited = 3;
    const come = (): void => {
      if (--awaited === 0) setImmediate(() => limit.abort()); // the page has seen then what came last
    };
    const ask = pageFetch("null");
    vi.stubGlobal("fetch", (...request: Parameters<typeof ask>) => ask(...request).finally(come));
    const hanging = await serve(come);
    const half = await serve((_request, response) =>
      response.writeHead(200, { "access-control-allow-origin": "*" }).write('{"data":'),
    );
    const server = await start();
    server.requireKey("secret"); // so that its headers tell enough
    const places = [hanging, half, server.port].map((port) => ({ port, kind: "vllm" }) as const);
    expect(await look(places)).toMatchObject([{ baseURL: server.baseURL }]);
    expect(timeout).toHaveBeenCalledExactlyOnceWith(ENOUGH_MS);
  });

  test("finds a server that hangs when it is asked what it is", async () => {
    const port = await serve(({ url }, response) => {
      if (url === "/v1/models")
        response.writeHead(200, { "access-control-allow-origin": "*" }).end('{"object":"list","data":[]}');
    });
    expect(await look([{ port, kind: "vllm" }])).toMatchObject([{ state: { kind: "open", models: 0 } }]);
  });

  test("ends when it is aborted", async () => {
    const stop = new AbortController();
    const port = await serve(() => stop.abort());
    expect(await findServers(stop.signal, [{ port, kind: "vllm" }], ENOUGH_MS)).toEqual([]);
    expect(await findServers(AbortSignal.abort(), [{ port, kind: "vllm" }], ENOUGH_MS)).toEqual([]);
  });

  test("asks all at once, each server twice at most, and only on this machine", async () => {
    const asked: string[] = [];
    vi.stubGlobal("fetch", async (url: string) => {
      asked.push(url);
      throw new TypeError("Failed to fetch");
    });
    expect(await findServers(never())).toEqual([]);
    const places = SERVER_PLACES.map(({ port }) => `http://127.0.0.1:${port}/v1/models`);
    expect(asked.slice(0, places.length)).toEqual(places);
    expect(new Set(asked)).toEqual(new Set(places));
    expect(asked.length).toBeLessThanOrEqual(2 * places.length);
  });

  test("waits on an https page for the user's answer, and only then counts the time", async () => {
    let allow = (): void => undefined;
    const answered = new Promise<void>((resolve) => (allow = resolve));
    vi.stubGlobal("location", { protocol: "https:", hostname: "chat.example", port: "" });
    vi.stubGlobal("navigator", { permissions: { query: async () => ({ state: "prompt" }) } });
    const ask = pageFetch("https://chat.example");
    let asked = 0;
    vi.stubGlobal("fetch", async (...request: Parameters<typeof ask>) => {
      asked += 1;
      await answered;
      return ask(...request);
    });
    const [one, other] = [await start(), await start()];
    const search = look([one, other].map(({ port }) => ({ port, kind: "vllm" }) as const));
    await vi.waitFor(() => expect(asked).toBe(1)); // the one that makes the browser ask
    allow();
    const found = await search;
    expect(found.map(({ baseURL }) => baseURL)).toEqual([one.baseURL, other.baseURL]);
  });
});
