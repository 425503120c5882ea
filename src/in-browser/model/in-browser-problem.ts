import type { ProblemText } from "../../chat/index.ts";

/** What can go wrong with a model in this browser. `said` is the engine's, the browser's or the host's own text. */
export type InBrowserProblem =
  | { readonly kind: "worker-blocked"; readonly said: string }
  /** The engine failed in the middle: a trap in the wasm. */
  | { readonly kind: "engine-failed"; readonly said: string }
  | { readonly kind: "out-of-memory"; readonly model: string; readonly said: string }
  | { readonly kind: "not-gguf"; readonly model: string }
  | { readonly kind: "model-too-large"; readonly model: string; readonly bytes: number }
  | { readonly kind: "model-refused"; readonly model: string; readonly said: string }
  | { readonly kind: "model-not-kept"; readonly model: string }
  | { readonly kind: "no-model-store"; readonly said: string }
  | { readonly kind: "disk-full"; readonly needBytes: number; readonly freeBytes: number }
  /** The host could not be reached, or lost; what has come is kept. */
  | { readonly kind: "download-interrupted"; readonly host: string; readonly said: string }
  | { readonly kind: "download-refused"; readonly host: string; readonly status: number }
  /** Size or checksum differ from what was promised. */
  | { readonly kind: "download-broken"; readonly model: string; readonly said: string };

export type InBrowserProblemTexts = {
  readonly [K in InBrowserProblem["kind"]]: (problem: Extract<InBrowserProblem, { kind: K }>) => ProblemText;
};
