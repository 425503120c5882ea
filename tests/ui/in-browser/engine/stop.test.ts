import { afterAll, afterEach, expect, test, vi } from "vitest";
import {
  ask,
  ENDLESS,
  endEngines,
  eventsOf,
  startEngine,
  statesOf,
  textOf,
  untilFirstToken,
} from "./test-engine.ts";

afterEach(endEngines);

type Engine = ReturnType<typeof startEngine>;

/** A message to the engine for each token that it writes, and for each part of a prompt that it reads. */
const post = vi.spyOn(Worker.prototype, "postMessage");
afterAll(() => post.mockRestore());

/** More than a short answer needs, and far fewer than the end of one that is not stopped. */
const FEW_MESSAGES = 100;

function expectFewMessages(): void {
  expect(post.mock.calls.length).toBeLessThan(FEW_MESSAGES);
}

async function expectAnswer(engine: Engine): Promise<void> {
  const events = await eventsOf(await ask(engine, { stream: true, max_tokens: 2, ignore_eos: true }));
  expect(textOf(events)).not.toBe("");
}

/** The next answer does not wait until the engine has written all of the one before. */
async function expectFree(engine: Engine): Promise<void> {
  post.mockClear();
  await expectAnswer(engine);
  expectFewMessages();
}

test("An abort ends a stream at once, and frees the engine", async () => {
  const engine = startEngine();
  const stop = new AbortController();
  const reader = await untilFirstToken(await ask(engine, ENDLESS, stop.signal));
  post.mockClear();
  stop.abort();
  await expect(reader.read().then(() => reader.read())).rejects.toMatchObject({ name: "AbortError" });
  expectFewMessages();
  await expectFree(engine);
});

test("A reader that cancels frees the engine", async () => {
  const engine = startEngine();
  const reader = await untilFirstToken(await ask(engine, ENDLESS));
  await reader.cancel();
  await expectFree(engine);
});

test("An abort ends the reading of a long prompt, and an answer that isn't streamed", async () => {
  const engine = startEngine();
  await engine.load("toy-chat", new AbortController().signal);
  const stop = new AbortController();
  const messages = [{ role: "user", content: "a long prompt ".repeat(250) }];
  post.mockClear();
  const answer = ask(engine, { ...ENDLESS, messages, stream: false }, stop.signal);
  await vi.waitUntil(() => post.mock.calls.length > 2, { interval: 1 });
  stop.abort();
  await expect(answer).rejects.toMatchObject({ name: "AbortError" });
  await expectFree(engine);
});

test("A waiting request can be stopped, and does not block others", async () => {
  const engine = startEngine();
  const [first, second] = [new AbortController(), new AbortController()];
  const reader = await untilFirstToken(await ask(engine, ENDLESS, first.signal));
  const waiting = ask(engine, { stream: true }, second.signal);
  second.abort(new Error("enough"));
  await expect(waiting).rejects.toThrow("enough");
  expect((await reader.read()).done).toBe(false);
  first.abort();
  await expectFree(engine);
});

test("An abort while the model loads gives up the load; the next question loads it", async () => {
  const engine = startEngine();
  const stop = new AbortController();
  const end = engine.watch(
    (state) => state.kind === "loading" && state.progress.doneBytes > 0 && stop.abort(),
  );
  await expect(ask(engine, { stream: true }, stop.signal)).rejects.toMatchObject({ name: "AbortError" });
  end();
  expect(engine.state()).toEqual({ kind: "empty" });
  await expectAnswer(engine);
  expect(engine.state().kind).toBe("loaded");
});

test("Unload frees the memory: the worker ends, and what it was answering fails", async () => {
  await withWorkerCount(async (alive) => {
    const engine = startEngine();
    const reader = await untilFirstToken(await ask(engine, ENDLESS));
    expect(alive()).toBe(1);
    await engine.unload();
    expect(alive()).toBe(0);
    expect(engine.state()).toEqual({ kind: "empty" });
    await expect(drain(reader)).rejects.toMatchObject({ problem: { kind: "told", code: "engine-failed" } });
    await expectAnswer(engine);
  });
});

test("Another model takes the memory of the first one; a load that is given up leaves none", async () => {
  const toy = await (await fetch("/assets/toy-chat.gguf")).blob();
  await withWorkerCount(async (alive) => {
    const engine = startEngine({ other: toy });
    await engine.load("toy-chat", new AbortController().signal);
    await engine.load("other", new AbortController().signal);
    expect(alive()).toBe(1);
    const load = engine.load("toy-chat", new AbortController().signal);
    engine.watch((state) => state.kind === "loading" && state.progress.doneBytes > 0 && void engine.unload());
    await expect(load).rejects.toMatchObject({ name: "AbortError" });
    expect(alive()).toBe(0);
  });
});

/** Counts the workers that were started meanwhile and have not been ended. */
async function withWorkerCount(act: (alive: () => number) => Promise<void>): Promise<void> {
  const ordinary = globalThis.Worker;
  const alive = new Set<Worker>();
  globalThis.Worker = class extends ordinary {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      alive.add(this);
    }
    override terminate(): void {
      super.terminate();
      alive.delete(this);
    }
  };
  try {
    await act(() => alive.size);
  } finally {
    globalThis.Worker = ordinary;
  }
}

async function drain(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  for (let isDone = false; !isDone;) isDone = (await reader.read()).done;
}

test("Of two loads the last one wins", async () => {
  const toy = await (await fetch("/assets/toy-chat.gguf")).blob();
  const engine = startEngine({ other: toy });
  const states = statesOf(engine);
  const signal = new AbortController().signal;
  const first = engine.load("toy-chat", signal);
  const second = engine.load("other", signal);
  await expect(first).rejects.toMatchObject({ name: "AbortError" });
  await second;
  expect(engine.state()).toMatchObject({ kind: "loaded", id: "other" });
  expect(states.filter(({ kind }) => kind === "loaded")).toHaveLength(1);
});

test("Two callers for the same model share one load, and one of them may abort", async () => {
  const engine = startEngine();
  const states = statesOf(engine);
  const stop = new AbortController();
  const first = engine.load("toy-chat", stop.signal);
  const second = ask(engine, { max_tokens: 1 });
  stop.abort();
  await expect(first).rejects.toMatchObject({ name: "AbortError" });
  expect((await second).status).toBe(200);
  expect(states.filter(({ kind }) => kind === "loaded")).toHaveLength(1);
});

test("A load shows how much of the model has been read, up to the whole", async () => {
  const engine = startEngine();
  const states = statesOf(engine);
  await engine.load("toy-chat", new AbortController().signal);
  const done = states.flatMap((state) => (state.kind === "loading" ? [state.progress] : []));
  expect(done.length).toBeGreaterThan(4);
  expect(done.map(({ doneBytes }) => doneBytes)).toEqual(
    done.map(({ doneBytes }) => doneBytes).toSorted((a, b) => a - b),
  );
  expect(done.at(-1)).toEqual({ doneBytes: 4_390_112, totalBytes: 4_390_112 });
});
