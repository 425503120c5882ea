import { expect, test } from "vitest";
import { problemOf } from "../../../../src/chat/model/problem-error.ts";
import { startFake } from "./fake-llama.ts";

const never = new AbortController().signal;
const hanging = new Promise<never>(() => undefined);
const params = { messages: [] };

async function problemIn(promise: Promise<unknown>): Promise<unknown> {
  return problemOf(
    await promise.then(
      () => "nothing failed",
      (error: unknown) => error,
    ),
  );
}

test("A model knows its context, which is never longer than the one it was trained with", async () => {
  const { model, seen } = startFake({});
  expect(await model).toMatchObject({ id: "m", contextTokens: 2048, threads: 1 });
  expect(seen).toMatchObject({ exits: 0, params: { n_ctx: 4096, n_parallel: 1, n_gpu_layers: 0 } });
});

test("No other build is fetched for old browsers, from a host that nobody chose", async () => {
  const { model, seen } = startFake({});
  await model;
  expect(seen.compat).toBe("null");
});

test("An aborted wasm is detected in the log, because wllama's loading never ends then", async () => {
  const { model, seen } = startFake({
    load(logger) {
      logger.warn("Aborted(CompileError: expected 4 bytes)");
      return hanging;
    },
  });
  expect(await problemIn(model)).toMatchObject({
    code: "engine-failed",
    said: "CompileError: expected 4 bytes",
  });
  expect(seen.exits).toBe(1);
});

test("A model that llama.cpp won't load is refused, although wllama says that it is loaded", async () => {
  const { model, seen } = startFake({
    isLoaded: false,
    async load(logger) {
      logger.error("llama_model_load: error loading model: unknown model architecture: 'z'");
    },
  });
  expect(await problemIn(model)).toMatchObject({
    code: "model-refused",
    said: "unknown model architecture: 'z'",
  });
  expect(seen.exits).toBe(1);
});

test("Too little memory for it has a name of its own", async () => {
  const { model } = startFake({
    isLoaded: false,
    async load(logger) {
      logger.error("ggml_aligned_malloc: insufficient memory (attempted to allocate 15625.00 MB)");
    },
  });
  expect(await problemIn(model)).toMatchObject({ code: "out-of-memory" });
});

test("An abort while it loads rejects with the signal's reason and frees the memory", async () => {
  const stop = new AbortController();
  const { model, seen } = startFake({ load: () => hanging }, stop.signal);
  stop.abort(new Error("enough"));
  await expect(model).rejects.toThrow("enough");
  expect(seen.exits).toBe(1);
});

test("A request ends only when the engine is free again, with the signal's reason if it was aborted", async () => {
  const stop = new AbortController();
  let free: (reason: Error) => void = () => undefined;
  const { model } = startFake({ complete: () => new Promise((_, reject) => (free = reject)) });
  let hasEnded = false;
  const answer = (await model).complete(params, stop.signal);
  const end = answer.catch(() => (hasEnded = true));
  stop.abort(new Error("enough"));
  await new Promise((resolve) => setImmediate(resolve));
  expect(hasEnded).toBe(false);
  free(new Error("Operation aborted"));
  await end;
  await expect(answer).rejects.toThrow("enough");
});

test("A trap ends the engine; what it was answering, and what comes later, fails with it", async () => {
  const { model, seen } = startFake({
    complete: () => Promise.reject(new Error("memory access out of bounds")),
  });
  const running = await model;
  expect(await problemIn(running.complete(params, never))).toMatchObject({ code: "engine-failed" });
  expect(running.ended.aborted).toBe(true);
  expect(seen.exits).toBe(1);
});

test("Memory that runs out while it answers has its name", async () => {
  const { model } = startFake({ complete: () => Promise.reject(new Error("Aborted(OOM). (OOM)")) });
  expect(await problemIn((await model).complete(params, never))).toMatchObject({ code: "out-of-memory" });
});

test("A refused request leaves the engine alive, and old errors don't speak for new requests", async () => {
  let count = 0;
  const { model } = startFake({
    complete(_, logger) {
      count += 1;
      if (count === 1) logger.error("Field 'n': too large");
      return Promise.reject(new Error("Invalid typed array length: 1163217991"));
    },
  });
  const running = await model;
  await expect(running.complete(params, never)).rejects.toMatchObject({
    refusal: { message: "Field 'n': too large" },
  });
  expect(running.ended.aborted).toBe(false);
  expect(await problemIn(running.complete(params, never))).toMatchObject({ code: "engine-failed" });
});

test("After many long conversations it should be loaded again", async () => {
  const usage = { total_tokens: 2048 };
  const { model } = startFake({ complete: async () => ({ object: "chat.completion", usage }) });
  const running = await model;
  for (let asked = 0; asked < 8; asked++) await running.complete(params, never);
  expect(running.isFull()).toBe(false);
  await running.complete(params, never);
  expect(running.isFull()).toBe(true);
});
