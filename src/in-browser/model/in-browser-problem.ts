import type { ProblemText } from "../../chat/index.ts";

/** What can go wrong with a model in this browser. `said` is the message of the engine, the browser or the host. */
export type InBrowserProblem =
  | { readonly kind: "worker-blocked"; readonly said: string }
  /** The engine crashed: a trap in the wasm. */
  | { readonly kind: "engine-failed"; readonly said: string }
  | { readonly kind: "out-of-memory"; readonly model: string; readonly said: string }
  | { readonly kind: "not-gguf"; readonly model: string }
  | { readonly kind: "model-too-large"; readonly model: string; readonly bytes: number }
  | { readonly kind: "model-refused"; readonly model: string; readonly said: string }
  | { readonly kind: "model-not-kept"; readonly model: string }
  | { readonly kind: "no-model-store"; readonly said: string }
  | { readonly kind: "disk-full"; readonly needBytes: number; readonly freeBytes: number }
  /** The host could not be reached, or the connection was lost; the received part is kept. */
  | { readonly kind: "download-interrupted"; readonly host: string; readonly said: string }
  | { readonly kind: "download-refused"; readonly host: string; readonly status: number }
  /** The size or the checksum is not the expected one. */
  | { readonly kind: "download-broken"; readonly model: string; readonly said: string };

export type InBrowserProblemTexts = {
  readonly [K in InBrowserProblem["kind"]]: (problem: Extract<InBrowserProblem, { kind: K }>) => ProblemText;
};
