import { expect, test } from "vitest";
import { inBrowserError } from "../../../../src/in-browser/texts/in-browser-error.ts";
import type { EngineState, ModelStore } from "../../../../src/in-browser/model/in-browser.ts";
import { answerRequest } from "../../../../src/in-browser/engine/answer-request.ts";
import type { RunningModel } from "../../../../src/in-browser/engine/running-model.ts";

const CHAT = "browser://this/v1/chat/completions";
const never = (): never => {
  throw new Error("Not asked for");
};
const store: ModelStore = {
  list: () => Promise.reject(inBrowserError({ kind: "no-model-store", said: "" })),
  ...{
    space: never,
    persist: never,
    describe: never,
    download: never,
    keep: never,
    open: never,
    remove: never,
  },
};

const READY = Promise.resolve();
const EMPTY: EngineState = { kind: "empty" };

/** An engine that notes what it is asked to do. */
function start({ state = EMPTY, isFull = false, fails = false, busy = READY } = {}) {
  const log: string[] = [];
  let full = isFull;
  const model = (id: string): RunningModel => ({
    ...{ id, contextTokens: 2048, threads: 1, ended: new AbortController().signal },
    async complete() {
      log.push(`answer with ${id}`);
      await busy;
      return { object: "chat.completion" };
    },
    isFull: () => full,
    end: () => undefined,
  });
  const memory = {
    async use(id: string) {
      log.push(`use ${id}`);
      if (fails) throw inBrowserError({ kind: "model-not-kept", model: id });
      return model(id);
    },
    free() {
      log.push("free");
      full = false;
    },
  };
  const fetch = answerRequest(store, memory, () => state);
  const ask = (body: object, signal = new AbortController().signal) =>
    fetch(CHAT, {
      method: "POST",
      signal,
      body: JSON.stringify({ messages: [{ role: "user", content: "Hi" }], ...body }),
    });
  return { ask, fetch, log };
}

const LOADED: EngineState = { kind: "loaded", id: "mine", contextTokens: 2048, threads: 1 };
const GOES_ON = { messages: [{ role: "user" }, { role: "assistant" }, { role: "user" }] };

test("Without a name, the model in memory answers, and the built-in one when there is none", async () => {
  const empty = start();
  await empty.ask({});
  expect(empty.log).toEqual(["use toy-chat", "answer with toy-chat"]);
  const loaded = start({ state: LOADED });
  await loaded.ask({ model: "" });
  expect(loaded.log).toEqual(["use mine", "answer with mine"]);
});

test("A model with too many cached conversations is loaded again when a conversation begins", async () => {
  const { ask, log } = start({ state: LOADED, isFull: true });
  await ask({});
  expect(log).toEqual(["use mine", "free", "use mine", "answer with mine"]);
});

test("A conversation that goes on keeps its model, which remembers it", async () => {
  const { ask, log } = start({ state: LOADED, isFull: true });
  await ask(GOES_ON);
  expect(log).toEqual(["use mine", "answer with mine"]);
});

test("A request that fails gives its turn to the next one", async () => {
  const { ask } = start({ fails: true });
  for (let asked = 0; asked < 3; asked++) expect((await ask({ model: "gone" })).status).toBe(404);
});

test("A browser without storage still has the built-in model", async () => {
  const response = await start().fetch("browser://this/v1/models");
  expect(await response.json()).toMatchObject({ data: [{ id: "toy-chat" }] });
});

test("A request that was aborted before it was sent rejects with the reason", async () => {
  const { fetch, log } = start();
  const signal = AbortSignal.abort(new Error("enough"));
  await expect(fetch(CHAT, { method: "POST", body: "{}", signal })).rejects.toThrow("enough");
  expect(log).toEqual([]);
});

test("An answer that is stopped ends at once, but the next one waits until the engine is free", async () => {
  let free: () => void = () => undefined;
  const { ask, log } = start({ busy: new Promise((resolve) => (free = resolve)) });
  const stop = new AbortController();
  const stopped = ask({}, stop.signal);
  const next = ask({});
  await new Promise((resolve) => setImmediate(resolve));
  stop.abort(new Error("enough"));
  await expect(stopped).rejects.toThrow("enough");
  await new Promise((resolve) => setImmediate(resolve));
  expect(log.filter((line) => line.startsWith("answer"))).toHaveLength(1);
  free();
  expect((await next).status).toBe(200);
});
