import { beforeEach, describe, expect, test, vi } from "vitest";
import { tooLittleMemory } from "../../../support/lm-studio/answers.ts";
import { openLmStudio, problemIn } from "./open.ts";

const { signal } = new AbortController();

beforeEach(() => {
  vi.stubGlobal("location", { protocol: "file:" });
  return () => void vi.unstubAllGlobals();
});

describe("Loading", () => {
  test("asks for the context length, and tells how long it took", async () => {
    const { server, lmStudio, at } = await openLmStudio();
    expect(await lmStudio.load(at, "m", 2048, signal)).toEqual({ instanceId: "m", seconds: 3.21 });
    expect(server.models[0]?.instances).toEqual([{ id: "m", contextLength: 2048 }]);
    const [request] = server.requests;
    expect(request?.body).toEqual({ model: "m", context_length: 2048 });
    expect(request?.headers.authorization).toBeUndefined();
  });

  test("leaves the context length to the server where none is given", async () => {
    const { server, lmStudio, at } = await openLmStudio();
    await lmStudio.load(at, "m", undefined, signal);
    expect(server.requests[0]?.body).toEqual({ model: "m" });
  });

  test("fails in the server's words", async () => {
    const { server, lmStudio, at } = await openLmStudio();
    const { status, body } = tooLittleMemory("m");
    server.hold("load").refuse(status, body);
    expect(await problemIn(lmStudio.load(at, "m", undefined, signal))).toEqual({
      kind: "server-error",
      status: 500,
      said: "Failed to load LLM 'm'. Error: Model loading was stopped due to insufficient system resources.",
    });
    expect(await problemIn(lmStudio.load(at, "nowhere", undefined, signal))).toEqual({
      kind: "model-not-found",
      said: "Model 'nowhere' not found",
    });
  });

  test.each([["0.3"], ["old"]] as const)("version %s is too old, which it says by a 200", async (version) => {
    const { lmStudio, at } = await openLmStudio({ version });
    expect(await problemIn(lmStudio.load(at, "m", undefined, signal))).toMatchObject({
      kind: "told",
      code: "lm-studio-too-old",
      said: "Unexpected endpoint or method. (POST /api/v1/models/load)",
      words: {
        en: { what: expect.stringContaining("0.4.0") },
        fr: { what: expect.stringContaining("0.4.0") },
      },
    });
  });

  test("an answer that isn't one is a failure, too", async () => {
    const { server, lmStudio, at } = await openLmStudio();
    server.hold("load").refuse(200, { status: "loaded" });
    expect(await problemIn(lmStudio.load(at, "m", undefined, signal))).toMatchObject({
      code: "lm-studio-not-understood",
      said: '{"status":"loaded"}',
    });
    server.hold("load").refuse(200, []);
    expect(await problemIn(lmStudio.load(at, "m", undefined, signal))).toMatchObject({
      kind: "not-a-model-server",
      contentType: "application/json; charset=utf-8",
    });
  });

  test("a token goes along, and is asked for", async () => {
    const { server, lmStudio, at } = await openLmStudio({ token: "sesame" });
    expect(await problemIn(lmStudio.load({ ...at, key: "wrong" }, "m", undefined, signal))).toMatchObject({
      kind: "key-refused",
      status: 401,
    });
    await lmStudio.load({ ...at, key: "sesame" }, "m", undefined, signal);
    expect(server.models[0]?.instances).toHaveLength(1);
  });

  test("a lost connection is reported; a server that is down is not running", async () => {
    const { server, lmStudio, at } = await openLmStudio();
    server.hold("load").drop();
    expect(await problemIn(lmStudio.load(at, "m", undefined, signal))).toEqual({ kind: "dropped" });
    await server.close();
    expect(await problemIn(lmStudio.load(at, "m", undefined, signal))).toEqual({
      kind: "not-running",
      origin: new URL(at.baseURL).origin,
    });
  });

  test("a query of the base URL goes along", async () => {
    const { server, lmStudio, at } = await openLmStudio();
    const asked = lmStudio.load({ ...at, baseURL: `${at.baseURL}?api-version=1` }, "m", undefined, signal);
    await problemIn(asked);
    expect(server.requests.map(({ path }) => path)).toEqual(["/api/v1/models/load?api-version=1"]);
  });

  test("an abort ends the waiting at once", async () => {
    const { server, lmStudio, at } = await openLmStudio();
    const held = server.hold("load");
    const abort = new AbortController();
    const loading = lmStudio.load(at, "m", undefined, abort.signal);
    const request = await held.arrived;
    abort.abort();
    await expect(loading).rejects.toMatchObject({ name: "AbortError" });
    await request.closed;
  });
});

test("Unloading names the instance", async () => {
  const { server, lmStudio, at } = await openLmStudio();
  await lmStudio.load(at, "m", undefined, signal);
  await lmStudio.unload(at, "m", signal);
  expect(server.models[0]?.instances).toEqual([]);
  expect(await problemIn(lmStudio.unload(at, "m", signal))).toMatchObject({ kind: "model-not-found" });
});
