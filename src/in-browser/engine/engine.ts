import type { EngineState, InBrowser, ModelStore } from "../model/in-browser.ts";
import { answerRequest } from "./answer-request.ts";
import { type EngineSource, mappedSource } from "./engine-source.ts";
import { createModelMemory } from "./model-memory.ts";

/** llama.cpp in this page, with the models of `store` and the built-in one. Loads nothing until it is used. */
export function createEngine(store: ModelStore, source: EngineSource = mappedSource): InBrowser {
  const listeners = new Set<(state: EngineState) => void>();
  let state: EngineState = { kind: "empty" };
  const memory = createModelMemory(store, source, (changed) => {
    state = changed;
    for (const listener of listeners) listener(changed);
  });

  return {
    fetch: answerRequest(store, memory, () => state),
    store,
    async load(id, signal) {
      await memory.use(id, signal);
    },
    async unload() {
      memory.free();
    },
    state: () => state,
    watch(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
