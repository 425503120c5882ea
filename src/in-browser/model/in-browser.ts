import type { ModelFile, StoredModel } from "./model-file.ts";

/** The progress of a transfer; `totalBytes` is `undefined` when the server does not report it. */
export interface Progress {
  readonly doneBytes: number;
  readonly totalBytes: number | undefined;
}

/** The state of the engine's memory. */
export type EngineState =
  | { readonly kind: "empty" }
  | { readonly kind: "loading"; readonly id: string; readonly progress: Progress }
  | {
      readonly kind: "loaded";
      readonly id: string;
      readonly contextTokens: number;
      /** 1 if the page is not cross-origin isolated (no COOP and COEP). */
      readonly threads: number;
    };

/** The storage space for models in this browser. */
export interface StorageSpace {
  readonly usedBytes: number;
  readonly freeBytes: number | undefined;
  /** Whether the browser guarantees not to delete it by itself. */
  readonly isPersistent: boolean;
}

/** Model files in the browser's private file system (OPFS). Everything rejects with a ProblemError. */
export interface ModelStore {
  list(): Promise<readonly StoredModel[]>;
  space(): Promise<StorageSpace>;
  /** Asks the browser for persistent storage; resolves with false when it refuses. */
  persist(): Promise<boolean>;
  /** Requests the exact size and the checksum from the model's host before a download. */
  describe(model: ModelFile, signal: AbortSignal): Promise<ModelFile>;
  /** Downloads a model, or resumes an earlier download. An abort keeps the received part. */
  download(model: ModelFile, signal: AbortSignal): AsyncIterable<Progress>;
  /** Stores a copy of a file from disk. */
  keep(file: File, signal: AbortSignal): AsyncIterable<Progress>;
  /** The bytes of a complete model; `undefined` when it is not stored, or incomplete. */
  open(id: string): Promise<Blob | undefined>;
  remove(id: string): Promise<void>;
}

/** llama.cpp in this browser, and its models. */
export interface InBrowser {
  /** Answers `browser://this/v1/models` and `…/chat/completions` as an OpenAI-compatible server does. */
  readonly fetch: typeof globalThis.fetch;
  readonly store: ModelStore;
  /** Loads a model into memory, where it replaces another one. Rejects with a ProblemError. */
  load(id: string, signal: AbortSignal): Promise<void>;
  /** Frees the memory. Never rejects. */
  unload(): Promise<void>;
  state(): EngineState;
  /** Calls `listener` after each change of `state()`. Returns the function that stops this. */
  watch(listener: (state: EngineState) => void): () => void;
}
