import { afterEach, expect, test } from "vitest";
import type { InBrowser } from "../../../src/core/in-browser/in-browser.ts";
import { problemOf } from "../../../src/core/problem-error.ts";
import { ask, ENDLESS, endEngines, startEngine, testSource, untilFirstToken } from "./engine-host.ts";

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

test.each([
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

test("A wasm that is broken further on ends the load", async () => {
  const broken = new Blob([Uint8Array.from([0, 97, 115, 109, 1, 0, 0, 0, 99])], { type: "application/wasm" });
  const engine = startEngine({}, { wasmURL: () => URL.createObjectURL(broken) });
  expect(await problemOfLoad(engine)).toMatchObject({ kind: "engine-failed", said: /CompileError/ });
});

test("A library that can't be fetched is named", async () => {
  const engine = startEngine(
    {},
    { libraryURL: () => new URL("/node_modules/gone/x.js", location.href).href },
  );
  expect(await problemOfLoad(engine)).toMatchObject({ kind: "engine-unreachable" });
});

test.each([
  ["is missing", "/assets/gone.gguf", { kind: "download-refused", status: 404 }],
  ["is another file", "/package.json", { kind: "download-broken" }],
  ["is out of reach", "http://127.0.0.1:9/toy-chat.gguf", { kind: "download-interrupted" }],
])("A built-in model that %s is named", async (_, path, problem) => {
  const engine = startEngine({}, { builtInURL: () => new URL(path, location.href).href });
  const { kind } = problem;
  expect(await problemOfLoad(engine)).toMatchObject({ kind });
});

test("A worker that the browser refuses is named", async () => {
  const ordinary = globalThis.Worker;
  // What Chromium does where the policy forbids workers
  globalThis.Worker = class extends EventTarget {
    constructor() {
      super();
      setTimeout(() => this.dispatchEvent(new Event("error")));
    }
    terminate(): void {}
  } as never;
  try {
    expect(await problemOfLoad(startEngine())).toMatchObject({ kind: "worker-blocked" });
  } finally {
    globalThis.Worker = ordinary;
  }
});

test("A trap in the middle fails the answer; the next question loads the model afresh", async () => {
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
    expect(problemOf(error)).toMatchObject({ code: "engine-failed", said: /memory access out of bounds/ });
    expect(engine.state()).toEqual({ kind: "empty" });
    expect((await ask(engine, { max_tokens: 1 })).status).toBe(200);
  } finally {
    globalThis.Worker = ordinary;
  }
});
