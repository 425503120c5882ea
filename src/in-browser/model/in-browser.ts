import type { ModelFile, StoredModel } from "./model-file.ts";

/** How far something has come; `totalBytes` is unknown when the server doesn't tell. */
export interface Progress {
  readonly doneBytes: number;
  readonly totalBytes: number | undefined;
}

/** What the engine holds in memory. */
export type EngineState =
  | { readonly kind: "empty" }
  | { readonly kind: "loading"; readonly id: string; readonly progress: Progress }
  | {
      readonly kind: "loaded";
      readonly id: string;
      readonly contextTokens: number;
      /** 1 where the page is not isolated (no COOP and COEP). */
      readonly threads: number;
    };

/** The room for models in this browser. */
export interface StorageSpace {
  readonly usedBytes: number;
  readonly freeBytes: number | undefined;
  /** Whether the browser has promised not to clear it by itself. */
  readonly isPersistent: boolean;
}

/** Model files in the browser's private file system (OPFS). Everything rejects with a ProblemError. */
export interface ModelStore {
  list(): Promise<readonly StoredModel[]>;
  space(): Promise<StorageSpace>;
  /** Asks the browser to keep the files for good; false when it refuses. */
  persist(): Promise<boolean>;
  /** What the model's host tells of it ahead of a download: exact size and checksum where it does. */
  describe(model: ModelFile, signal: AbortSignal): Promise<ModelFile>;
  /** Downloads a model, or goes on where an earlier download stopped. An abort keeps what has come. */
  download(model: ModelFile, signal: AbortSignal): AsyncIterable<Progress>;
  /** Keeps a copy of a file from disk. */
  keep(file: File, signal: AbortSignal): AsyncIterable<Progress>;
  /** A whole model's bytes; `undefined` when it is not kept, or not whole. */
  open(id: string): Promise<Blob | undefined>;
  remove(id: string): Promise<void>;
}

/** llama.cpp in this browser, and its models. */
export interface InBrowser {
  /** Answers `browser://this/v1/models` and `…/chat/completions` as an OpenAI-compatible server does. */
  readonly fetch: typeof globalThis.fetch;
  readonly store: ModelStore;
  /** Loads a model into memory, in place of another one. Rejects with a ProblemError. */
  load(id: string, signal: AbortSignal): Promise<void>;
  /** Frees the memory. Never rejects. */
  unload(): Promise<void>;
  state(): EngineState;
  /** Tells of every change of `state()`; gives the function that ends it. */
  watch(listener: (state: EngineState) => void): () => void;
}
