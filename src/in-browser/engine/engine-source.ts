import type {
  ChatCompletionParams,
  LoadedContextInfo,
  LoadModelParams,
  WllamaConfig,
} from "@wllama/wllama/esm/index.js";
import { BUILT_IN_MODEL } from "../model/known-models.ts";
import { ProblemError } from "../../chat/index.ts";
import { probeModule, errorMessage } from "../../platform/index.ts";

/** The part of wllama's `Wllama` that the page uses: https://github.com/ngxson/wllama */
export interface Llama {
  setCompat(compat: null): void;
  loadModel(files: Blob[], params: LoadModelParams): Promise<void>;
  getLoadedContextInfo(): LoadedContextInfo;
  getNumThreads(): number;
  createChatCompletion(params: ChatCompletionParams): Promise<unknown>;
  exit(): Promise<void>;
}

export interface LlamaLibrary {
  readonly Wllama: new (paths: { default: string }, config: WllamaConfig) => Llama;
}

/** The sources of the engine and the built-in model. */
export interface EngineSource {
  libraryURL(): string;
  load(): Promise<LlamaLibrary>;
  wasmURL(): string;
  builtInURL(): string;
}

/** The engine from the page's import map, and the model next to the page. */
export const mappedSource: EngineSource = {
  libraryURL: () => import.meta.resolve("@wllama/wllama/esm/index.js"),
  load: () => import("@wllama/wllama/esm/index.js"),
  wasmURL: () => import.meta.resolve("@wllama/wllama/esm/wasm/wllama.wasm"),
  builtInURL: () => new URL(BUILT_IN_MODEL.url ?? "", document.baseURI).href,
};

const WASM_MAGIC = "\0asm";

/**
 * Loads the library and checks that its wasm can be fetched; without it, wllama's loading never ends. Rejects with the
 * problem `engine-unreachable`.
 */
export async function loadLibrary(source: EngineSource): Promise<LlamaLibrary> {
  const [library] = await Promise.all([importLibrary(source), probeWasm(source.wasmURL())]);
  return library;
}

async function importLibrary(source: EngineSource): Promise<LlamaLibrary> {
  try {
    await probeModule(source.libraryURL());
    return await source.load();
  } catch (error) {
    throw unreachable(source.libraryURL(), error);
  }
}

/** Fetches only the beginning; the engine downloads the rest when it needs it. */
async function probeWasm(url: string): Promise<void> {
  try {
    const response = await fetch(url);
    if (!response.ok || response.body === null) {
      throw new Error(`${response.status} ${response.statusText}`.trim());
    }
    if (!(await firstText(response.body)).startsWith(WASM_MAGIC)) throw new Error("This is no WebAssembly");
  } catch (error) {
    throw unreachable(url, error);
  }
}

async function firstText(body: ReadableStream<Uint8Array>): Promise<string> {
  const reader = body.getReader();
  const { value } = await reader.read();
  await reader.cancel();
  return new TextDecoder("latin1").decode(value?.subarray(0, WASM_MAGIC.length));
}

function unreachable(url: string, error: unknown): ProblemError {
  const said = errorMessage(error);
  return new ProblemError({ kind: "engine-unreachable", host: new URL(url).host, said }, { cause: error });
}
