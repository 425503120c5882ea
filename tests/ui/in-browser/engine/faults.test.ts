import { afterEach, expect, test } from "vitest";
import type { InBrowser } from "../../../../src/in-browser/model/in-browser.ts";
import { problemOf } from "../../../../src/chat/model/problem-error.ts";
import { ask, ENDLESS, endEngines, startEngine, testSource, untilFirstToken } from "./test-engine.ts";

afterEach(endEngines);

const toy = await (await fetch("/assets/toy-chat.gguf")).blob();
const signal = new AbortController().signal;

async function problemOfLoad(engine: InBrowser, id = "toy-chat"): Promise<unknown> {
  return engine.load(id, signal).then(
    () => "loaded",
    (error: unknown) => {
      const problem = problemOf(error);
      return problem.kind === "told" ? { ...problem, kind: problem.code } : problem;
    },
  );
}

/** Requests to addresses that end so get this answer meanwhile. */
async function withAnswer(end: string, answer: Response, act: () => Promise<void>): Promise<void> {
  const ordinary = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    if (!new Request(input, init).url.endsWith(end)) return ordinary(input, init);
    if (answer.type === "error") throw new TypeError("Failed to fetch");
    return answer;
  };
  try {
    await act();
  } finally {
    globalThis.fetch = ordinary;
  }
}

test.each<[string, Blob, { kind: string; said?: RegExp }]>([
  ["text", new Blob(["I am a text. ".repeat(1000)]), { kind: "not-gguf" }],
  ["an empty file", new Blob([]), { kind: "not-gguf" }],
  ["half a model", toy.slice(0, 3_000_000), { kind: "model-refused", said: /not within the file bounds/ }],
  ["the head of a model", toy.slice(0, 3000), { kind: "model-refused", said: /./ }],
])("%s is no model: it says so, and the next model loads", async (_, file, { kind, said }) => {
  const engine = startEngine({ broken: file });
  expect(await problemOfLoad(engine, "broken")).toMatchObject({
    kind,
    said: said === undefined ? "" : expect.stringMatching(said),
  });
  expect(engine.state()).toEqual({ kind: "empty" });
  expect((await ask(engine, { max_tokens: 1 })).status).toBe(200);
});

test("A model that is too large for the engine is not even tried", async () => {
  const large = new Blob([toy.slice(0, 1_000_000)]);
  Object.defineProperty(large, "size", { value: 5e9 });
  expect(await problemOfLoad(startEngine({ large }), "large")).toMatchObject({ kind: "model-too-large" });
});

test("A model that can't be opened leaves the one in memory where it is", async () => {
  const engine = startEngine({ broken: new Blob(["text"]) });
  await engine.load("toy-chat", signal);
  expect(await problemOfLoad(engine, "broken")).toMatchObject({ kind: "not-gguf" });
  expect(await problemOfLoad(engine, "gone")).toMatchObject({ kind: "model-not-kept" });
  expect(engine.state()).toMatchObject({ kind: "loaded", id: "toy-chat" });
  expect((await ask(engine, { max_tokens: 1 })).status).toBe(200);
});

test("A question fails with the problem itself, not with a TypeError, which means a lost connection", async () => {
  const engine = startEngine({ broken: new Blob(["text"]) });
  const error = await ask(engine, { model: "broken" }).catch((error: unknown) => error);
  expect(error).not.toBeInstanceOf(TypeError);
  expect(problemOf(error)).toMatchObject({ kind: "told", code: "not-gguf" });
});

test.each([
  ["is missing", "/no-such.wasm"],
  ["is a web page", "/"],
])("A wasm that %s is named, at once, and once it is there the engine starts", async (_, path) => {
  let wasmURL = new URL(path, location.href).href;
  const engine = startEngine({}, { wasmURL: () => wasmURL });
  expect(await problemOfLoad(engine)).toMatchObject({ kind: "engine-unreachable", host: location.host });
  wasmURL = testSource.wasmURL();
  expect(await problemOfLoad(engine)).toBe("loaded");
});

test("A library that can't be fetched is named", async () => {
  const engine = startEngine();
  await withAnswer("/wllama/esm/index.js", new Response("", { status: 503 }), async () => {
    expect(await problemOfLoad(engine)).toMatchObject({ kind: "engine-unreachable", said: "503" });
  });
  expect(await problemOfLoad(engine)).toBe("loaded");
});

test.each<[string, Response, { kind: string; said?: RegExp }]>([
  ["is missing", new Response("", { status: 404 }), { kind: "download-refused" }],
  ["is another file", new Response("{}"), { kind: "download-broken", said: /^2 bytes/ }],
  ["is out of reach", Response.error(), { kind: "download-interrupted" }],
])("A built-in model that %s is named", async (_, answer, { kind, said }) => {
  const engine = startEngine();
  await withAnswer("/toy-chat.gguf", answer, async () => {
    expect(await problemOfLoad(engine)).toMatchObject({
      kind,
      said: said === undefined ? expect.any(String) : expect.stringMatching(said),
    });
  });
  expect(await problemOfLoad(engine)).toBe("loaded");
});

test("A worker that the browser refuses is named", async () => {
  const ordinary = globalThis.Worker;
  globalThis.Worker = class extends ordinary {
    constructor() {
      super(URL.createObjectURL(new Blob(["no script ("])));
    }
  };
  try {
    expect(await problemOfLoad(startEngine())).toMatchObject({ kind: "worker-blocked" });
  } finally {
    globalThis.Worker = ordinary;
  }
});

test("A trap fails the answer; the next request loads the model again", async () => {
  const workers: Worker[] = [];
  const ordinary = globalThis.Worker;
  globalThis.Worker = class extends ordinary {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      workers.push(this);
    }
  };
  try {
    const engine = startEngine();
    const reader = await untilFirstToken(await ask(engine, ENDLESS));
    const trap = ["abort", "memory access out of bounds", "", null];
    workers
      .at(-1)
      ?.dispatchEvent(new MessageEvent("message", { data: { verb: "signal.abort", args: trap } }));
    const reading = (async () => {
      for (;;) if ((await reader.read()).done) return "done";
    })();
    const error = await reading.catch((error: unknown) => error);
    expect(problemOf(error)).toMatchObject({
      code: "engine-failed",
      said: expect.stringMatching(/out of bounds/),
    });
    expect(engine.state()).toEqual({ kind: "empty" });
    expect((await ask(engine, { max_tokens: 1 })).status).toBe(200);
  } finally {
    globalThis.Worker = ordinary;
  }
});
