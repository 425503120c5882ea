import type { Language } from "../../platform/index.ts";
import type { EarlyEnd } from "./finish-reason.ts";
import type { ProblemText } from "./problem-words.ts";

/**
 * What went wrong, as data: it can be stored, and is put into words in the reader's language when it is
 * shown. `said` is the server's own text, empty where it gave none; `waitS` how many seconds it asks to wait.
 */
export type Problem =
  | { readonly kind: "libraries-unreachable"; readonly host: string; readonly said: string }
  | { readonly kind: "not-running"; readonly origin: string }
  | { readonly kind: "cors-refused"; readonly origin: string; readonly page: string }
  | { readonly kind: "headers-refused"; readonly origin: string }
  | { readonly kind: "mixed-content"; readonly origin: string }
  | { readonly kind: "key-refused"; readonly status: number; readonly said: string }
  | { readonly kind: "no-model"; readonly said: string }
  | { readonly kind: "model-not-found"; readonly said: string }
  | { readonly kind: "wrong-path"; readonly baseURL: string; readonly said: string }
  | { readonly kind: "context-overflow"; readonly said: string }
  | { readonly kind: "rate-limited"; readonly said: string; readonly waitS?: number }
  | { readonly kind: "model-loading"; readonly said: string; readonly waitS?: number }
  | { readonly kind: "server-error"; readonly status: number; readonly said: string; readonly waitS?: number }
  | { readonly kind: "refused"; readonly status: number; readonly said: string }
  | { readonly kind: "error-in-stream"; readonly said: string }
  | {
      readonly kind: "not-a-model-server";
      readonly baseURL: string;
      readonly contentType: string;
      readonly said?: string;
    }
  | { readonly kind: "broken-stream"; readonly said: string }
  /** The server sends its requests on to another origin, where none of them has gone. `to` is empty where it is not known. */
  | { readonly kind: "redirected"; readonly from: string; readonly to: string }
  | { readonly kind: "dropped" }
  | { readonly kind: "no-finish-reason" }
  | { readonly kind: "page-left" }
  | { readonly kind: "silent"; readonly seconds: number }
  | { readonly kind: "empty"; readonly cause: "nothing" | "no-text" | "only-thinking" }
  /** Instead of an answer, the model wants tools to be called; `tools` are their names. */
  | { readonly kind: "tool-call"; readonly tools: string }
  /** The server says why it ended the answer, and it is not because the model had finished. */
  | { readonly kind: "ended-by-server"; readonly why: EarlyEnd; readonly reason: string }
  | { readonly kind: "unknown"; readonly said: string }
  /** Browsers refuse what a model needs to a page from disk. */
  | { readonly kind: "in-browser-from-disk" }
  /** What runs models in this browser could not be loaded. */
  | { readonly kind: "engine-unreachable"; readonly host: string; readonly said: string }
  /** What runs models in this browser brings its own words, which the page need not carry. */
  | {
      readonly kind: "told";
      readonly code: string;
      readonly said: string;
      readonly words: Readonly<Record<Language, ProblemText>>;
    };

export type ProblemKind = Problem["kind"];
