import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import type { DownloadProgress } from "../../../../src/core/connections/lm-studio.ts";
import { problemOf } from "../../../../src/core/problem-error.ts";
import { createLmStudio, type Pause } from "../../../../src/services/connections/lm-studio.ts";
import { tooLittleMemory } from "../../../support/lm-studio/answers.ts";
import { standInModel } from "../../../support/lm-studio/models.ts";
import { type LmStudioOptions, startLmStudio } from "../../../support/lm-studio.ts";

const { signal } = new AbortController();
const MODELS = [standInModel("m"), standInModel("n")];
const NEW = standInModel("new", { sizeBytes: 1000 });

beforeEach(() => {
  vi.stubGlobal("location", { protocol: "file:" });
  return () => void vi.unstubAllGlobals();
});

async function open(options: LmStudioOptions = {}, pause: Pause = async () => undefined) {
  const server = await startLmStudio({ models: MODELS.map((each) => ({ ...each })), ...options });
  onTestFinished(() => server.close());
  return { server, lmStudio: createLmStudio(pause), at: { origin: server.origin, key: "" } };
}

const problemIn = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(() => "no problem", problemOf);

async function all(downloads: AsyncIterable<DownloadProgress>): Promise<readonly DownloadProgress[]> {
  const seen: DownloadProgress[] = [];
  for await (const progress of downloads) seen.push(progress);
  return seen;
}

describe("Loading", () => {
  test("asks for the context length, and tells how long it took", async () => {
    const { server, lmStudio, at } = await open();
    expect(await lmStudio.load(at, "m", 2048, signal)).toEqual({ instanceId: "m", seconds: 3.21 });
    expect(server.models[0]?.instances).toEqual([{ id: "m", contextLength: 2048 }]);
    const [request] = server.requests;
    expect(request?.body).toEqual({ model: "m", context_length: 2048 });
    expect(request?.headers.authorization).toBeUndefined();
  });

  test("leaves the context length to the server where none is given", async () => {
    const { server, lmStudio, at } = await open();
    await lmStudio.load(at, "m", undefined, signal);
    expect(server.requests[0]?.body).toEqual({ model: "m" });
  });

  test("fails in the server's words", async () => {
    const { server, lmStudio, at } = await open();
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
    const { lmStudio, at } = await open({ version });
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
    const { server, lmStudio, at } = await open();
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
    const { server, lmStudio, at } = await open({ token: "sesame" });
    expect(await problemIn(lmStudio.load({ ...at, key: "wrong" }, "m", undefined, signal))).toMatchObject({
      kind: "key-refused",
      status: 401,
    });
    await lmStudio.load({ ...at, key: "sesame" }, "m", undefined, signal);
    expect(server.models[0]?.instances).toHaveLength(1);
  });

  test("a lost connection is one; a server that is gone isn't running", async () => {
    const { server, lmStudio, at } = await open();
    server.hold("load").drop();
    expect(await problemIn(lmStudio.load(at, "m", undefined, signal))).toEqual({ kind: "dropped" });
    await server.close();
    expect(await problemIn(lmStudio.load(at, "m", undefined, signal))).toEqual({
      kind: "not-running",
      origin: at.origin,
    });
  });

  test("an abort ends the waiting at once", async () => {
    const { server, lmStudio, at } = await open();
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
  const { server, lmStudio, at } = await open();
  await lmStudio.load(at, "m", undefined, signal);
  await lmStudio.unload(at, "m", signal);
  expect(server.models[0]?.instances).toEqual([]);
  expect(await problemIn(lmStudio.unload(at, "m", signal))).toMatchObject({ kind: "model-not-found" });
});

describe("A download", () => {
  test("is watched until the model is there", async () => {
    const steps = [
      () => server.download("new").to(400, 50),
      () => server.download("new").pause(),
      () => server.download("new").complete(),
    ];
    const { server, lmStudio, at } = await open({ downloadable: [NEW] }, async () => steps.shift()?.());
    expect(await all(lmStudio.download(at, "new", signal))).toEqual([
      { doneBytes: 0, totalBytes: 1000, bytesPerSecond: 0 },
      { doneBytes: 400, totalBytes: 1000, bytesPerSecond: 50 },
      { doneBytes: 400, totalBytes: 1000, bytesPerSecond: 0 },
      { doneBytes: 1000, totalBytes: 1000, bytesPerSecond: undefined },
    ]);
    expect(server.models.map(({ key }) => key)).toContain("new");
    expect(await all(lmStudio.download(at, "new", signal))).toEqual([]);
  });

  test("that LM Studio gives up has failed", async () => {
    const { server, lmStudio, at } = await open({ downloadable: [NEW] }, async () =>
      server.download("new").fail(),
    );
    expect(await problemIn(all(lmStudio.download(at, "new", signal)))).toMatchObject({
      code: "lm-studio-download-failed",
    });
  });

  test("of a name that nobody knows fails in the server's words", async () => {
    const { lmStudio, at } = await open();
    expect(await problemIn(all(lmStudio.download(at, "nowhere", signal)))).toEqual({
      kind: "model-not-found",
      said: "Model 'nowhere' not found",
    });
  });

  test("goes on at the server when nobody watches any more", async () => {
    const abort = new AbortController();
    const { server, lmStudio, at } = await open({ downloadable: [NEW] }, async (signal) => {
      abort.abort();
      signal.throwIfAborted();
    });
    await expect(all(lmStudio.download(at, "new", abort.signal))).rejects.toMatchObject({
      name: "AbortError",
    });
    expect(server.requests).toHaveLength(1);
    server.download("new").complete();
    expect(server.models.map(({ key }) => key)).toContain("new");
  });

  test("whose watching loses the connection can be watched again", async () => {
    const { server, lmStudio, at } = await open({ downloadable: [NEW] }, async () => undefined);
    server.hold("status").drop();
    expect(await problemIn(all(lmStudio.download(at, "new", signal)))).toEqual({ kind: "dropped" });
    server.download("new").to(700);
    const [now] = await firstOf(lmStudio.download(at, "new", signal));
    expect(now).toMatchObject({ doneBytes: 700 });
  });
});

test("The pause between two questions ends with the signal", async () => {
  const { server, at } = await open({ downloadable: [NEW] });
  const abort = new AbortController();
  const watching = all(createLmStudio().download(at, "new", abort.signal));
  await vi.waitFor(() => expect(server.requests).toHaveLength(1));
  abort.abort();
  await expect(watching).rejects.toMatchObject({ name: "AbortError" });
});

async function firstOf<T>(all: AsyncIterable<T>): Promise<readonly T[]> {
  for await (const one of all) return [one];
  return [];
}
