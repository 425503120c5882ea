import type { Llama, LlamaLibrary } from "../../../../src/in-browser/engine/engine-source.ts";
import { type RunningModel, startModel } from "../../../../src/in-browser/engine/running-model.ts";

type Logger = Readonly<Record<"debug" | "log" | "warn" | "error", (...parts: unknown[]) => void>>;

/** What the fake does instead of wllama. */
export interface Part {
  load?(logger: Logger): Promise<void>;
  complete?(params: Record<string, unknown>, logger: Logger): Promise<unknown>;
  readonly isLoaded?: boolean;
}

/** Starts a model that does as it is told; `exits` counts how often its memory was freed. */
export function startFake(part: Part, signal = new AbortController().signal) {
  const seen = { exits: 0, compat: "never set", params: {} };
  const silent = (): void => undefined;
  class Wllama implements Llama {
    readonly #logger: Logger;
    constructor(_: unknown, { logger }: { logger?: Logger }) {
      this.#logger = logger ?? { debug: silent, log: silent, warn: silent, error: silent };
    }
    setCompat(compat: null): void {
      seen.compat = String(compat);
    }
    async loadModel(_: Blob[], params: object): Promise<void> {
      seen.params = params;
      await part.load?.(this.#logger);
    }
    getLoadedContextInfo(): ReturnType<Llama["getLoadedContextInfo"]> {
      const known = { n_ctx: 4096, n_ctx_train: 2048, success: part.isLoaded ?? true };
      return JSON.parse(JSON.stringify(known));
    }
    getNumThreads(): number {
      return 1;
    }
    async createChatCompletion(params: object): Promise<unknown> {
      return part.complete?.({ ...params }, this.#logger);
    }
    async exit(): Promise<void> {
      seen.exits += 1;
    }
  }
  const library: LlamaLibrary = { Wllama };
  const opened = { id: "m", file: new Blob(["GGUF"]), contextTokens: 4096 };
  const model: Promise<RunningModel> = startModel(library, "http://h/x.wasm", opened, silent, signal);
  return { model, seen };
}
