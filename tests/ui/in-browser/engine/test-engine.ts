import { IN_BROWSER_URL } from "../../../../src/configuration/model/in-browser-address.ts";
import type { EngineState, InBrowser, ModelStore } from "../../../../src/in-browser/model/in-browser.ts";
import { createEngine } from "../../../../src/in-browser/engine/engine.ts";
import type { EngineSource } from "../../../../src/in-browser/engine/engine-source.ts";

const WLLAMA = "/node_modules/@wllama/wllama/esm";

/** The files as the tests' server has them, which knows no import map. */
export const testSource: EngineSource = {
  libraryURL: () => new URL(`${WLLAMA}/index.js`, location.href).href,
  load: () => import("@wllama/wllama/esm/index.js"),
  wasmURL: () => new URL(`${WLLAMA}/wasm/wllama.wasm`, location.href).href,
  builtInURL: () => new URL("/assets/toy-chat.gguf", location.href).href,
};

/** A store that keeps these files, all of them whole. */
export function storeOf(files: Readonly<Record<string, Blob>> = {}): ModelStore {
  const never = (): never => {
    throw new Error("No test of the engine asks for this");
  };
  return {
    list: () =>
      Promise.resolve(
        Object.entries(files).map(([id, { size }]) => ({
          ...{ id, url: undefined, bytes: size, sha256: undefined },
          ...{ storedBytes: size, isWhole: true },
        })),
      ),
    open: (id) => Promise.resolve(files[id]),
    ...{ space: never, persist: never, describe: never, download: never, keep: never, remove: never },
  };
}

const engines = new Set<InBrowser>();

export function startEngine(files: Readonly<Record<string, Blob>> = {}, source: Partial<EngineSource> = {}) {
  const engine = createEngine(storeOf(files), { ...testSource, ...source });
  engines.add(engine);
  return engine;
}

export async function endEngines(): Promise<void> {
  for (const engine of engines) await engine.unload();
  engines.clear();
}

/** Every state from now on. */
export function statesOf(engine: InBrowser): EngineState[] {
  const states: EngineState[] = [];
  engine.watch((state) => states.push(state));
  return states;
}

export function ask(engine: InBrowser, body: object, signal?: AbortSignal): Promise<Response> {
  return engine.fetch(`${IN_BROWSER_URL}/chat/completions`, {
    method: "POST",
    body: JSON.stringify({ messages: [{ role: "user", content: "Hello! What can you do?" }], ...body }),
    ...(signal && { signal }),
  });
}

/** A request that goes on for long. */
export const ENDLESS = { stream: true, max_tokens: 1800, ignore_eos: true } as const;

/** The contents of a stream's events, without the last one. */
export async function eventsOf(response: Response): Promise<Record<string, unknown>[]> {
  const lines = (await response.text()).split("\n\n").filter((line) => line.startsWith("data: "));
  if (lines.pop() !== "data: [DONE]") throw new Error("The stream has no end");
  return lines.map((line) => JSON.parse(line.slice("data: ".length)));
}

/** The text that a stream's events bring. */
export function textOf(events: readonly Record<string, unknown>[]): string {
  return events
    .map((event) => /"content":("(?:[^"\\]|\\.)*")/.exec(JSON.stringify(event))?.[1] ?? '""')
    .map((text) => String(JSON.parse(text)))
    .join("");
}

/** Reads until the first token has come, and gives the reader. */
export async function untilFirstToken(response: Response): Promise<ReadableStreamDefaultReader<Uint8Array>> {
  if (response.body === null) throw new Error("No body");
  const reader = response.body.getReader();
  let text = "";
  while (!/"content":"[^"]/.test(text)) {
    const { value } = await reader.read();
    text += new TextDecoder().decode(value);
  }
  return reader;
}
