import type { Language } from "../../platform/index.ts";
import { EARLY_ENDS } from "./finish-reason.ts";
import type { ProblemText } from "./problem-text.ts";

/**
 * The kinds of problems and the types of their values: `text`, `number`, or one of several words; optional with a
 * question mark. `said` is the server's message, empty when there is none; `waitS` is the time that it asks to wait, in
 * seconds. To add a kind, add an entry here and one in each language (texts/problems-*.ts).
 */
export const PROBLEMS = {
  "libraries-unreachable": { host: "text", said: "text" },
  "not-running": { origin: "text" },
  "cors-refused": { origin: "text", page: "text" },
  "headers-refused": { origin: "text" },
  "mixed-content": { origin: "text" },
  "key-refused": { status: "number", said: "text" },
  "no-model": { said: "text" },
  "model-not-found": { said: "text" },
  "wrong-path": { baseURL: "text", said: "text" },
  "context-overflow": { said: "text" },
  /** The server, or the model, does not take the tools of the request. */
  "no-tools": { said: "text" },
  /** The model reads no pictures. */
  "no-vision": { said: "text" },
  "rate-limited": { said: "text", waitS: "number?" },
  "model-loading": { said: "text", waitS: "number?" },
  "server-error": { status: "number", said: "text", waitS: "number?" },
  refused: { status: "number", said: "text" },
  /** The server does not take the JSON schema for the answer. */
  "schema-refused": { status: "number", said: "text" },
  "error-in-stream": { said: "text" },
  "not-a-model-server": { baseURL: "text", contentType: "text", said: "text?" },
  "broken-stream": { said: "text" },
  /** The server redirects to another origin, to which nothing was sent. `to` is empty when it is unknown. */
  redirected: { from: "text", to: "text" },
  dropped: {},
  "no-finish-reason": {},
  "page-left": {},
  silent: { seconds: "number" },
  empty: { cause: ["nothing", "no-text", "only-thinking", "json-in-thinking"] },
  /** Instead of answering, the model wants to call tools; `tools` are their names. */
  "tool-call": { tools: "text" },
  /** The server ended the answer for another reason than its end. */
  "ended-by-server": { why: EARLY_ENDS, reason: "text" },
  unknown: { said: "text" },
  /** Browsers do not allow a page from disk what a model needs. */
  "in-browser-from-disk": {},
  /** The engine for models in this browser could not be loaded. */
  "engine-unreachable": { host: "text", said: "text" },
  /** A problem that a later room defines, with its texts in each language. */
  told: { code: "text", said: "text", words: "words" },
} as const satisfies Record<string, Readonly<Record<string, Field>>>;

export type Field = "text" | "text?" | "number" | "number?" | "words" | readonly string[];

type Value<F> = F extends "text" | "text?"
  ? string
  : F extends "number" | "number?"
    ? number
    : F extends readonly (infer Word)[]
      ? Word
      : Readonly<Record<Language, ProblemText>>;

type Optional<F> = { [N in keyof F]: F[N] extends `${string}?` ? N : never }[keyof F];

export type ProblemKind = keyof typeof PROBLEMS;

/** A problem as data: it can be stored, and is described in the user's language when it is shown. */
export type Problem = {
  [K in ProblemKind]: { readonly kind: K } & {
    readonly [N in Exclude<keyof (typeof PROBLEMS)[K], Optional<(typeof PROBLEMS)[K]>>]: Value<
      (typeof PROBLEMS)[K][N]
    >;
  } & { readonly [N in Optional<(typeof PROBLEMS)[K]>]?: Value<(typeof PROBLEMS)[K][N]> };
}[ProblemKind];
