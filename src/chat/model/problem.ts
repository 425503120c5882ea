import type { Language } from "../../platform/index.ts";
import { EARLY_ENDS } from "./finish-reason.ts";
import type { ProblemText } from "./problem-text.ts";

/**
 * What can go wrong, and what each problem is made of: `text`, `number`, one of several words, or, with a question mark, what
 * may be missing. `said` is the server's own text, empty where it gave none; `waitS` how many seconds it asks to wait. A new
 * kind is an entry here, and one in each language (texts/problems-*.ts).
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
  "rate-limited": { said: "text", waitS: "number?" },
  "model-loading": { said: "text", waitS: "number?" },
  "server-error": { status: "number", said: "text", waitS: "number?" },
  refused: { status: "number", said: "text" },
  "error-in-stream": { said: "text" },
  "not-a-model-server": { baseURL: "text", contentType: "text", said: "text?" },
  "broken-stream": { said: "text" },
  /** The server redirects to another origin, to which nothing was sent. `to` is empty where it is not known. */
  redirected: { from: "text", to: "text" },
  dropped: {},
  "no-finish-reason": {},
  "page-left": {},
  silent: { seconds: "number" },
  empty: { cause: ["nothing", "no-text", "only-thinking"] },
  /** Instead of an answer, the model wants tools to be called; `tools` are their names. */
  "tool-call": { tools: "text" },
  /** The server says why it ended the answer, and it is not because the model had finished. */
  "ended-by-server": { why: EARLY_ENDS, reason: "text" },
  unknown: { said: "text" },
  /** Browsers refuse what a model needs to a page from disk. */
  "in-browser-from-disk": {},
  /** What runs models in this browser could not be loaded. */
  "engine-unreachable": { host: "text", said: "text" },
  /** A problem of a room that comes after this one, with its words in each language. */
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

/** What went wrong, as data: it can be stored, and is put into words in the reader's language when it is shown. */
export type Problem = {
  [K in ProblemKind]: { readonly kind: K } & {
    readonly [N in Exclude<keyof (typeof PROBLEMS)[K], Optional<(typeof PROBLEMS)[K]>>]: Value<
      (typeof PROBLEMS)[K][N]
    >;
  } & { readonly [N in Optional<(typeof PROBLEMS)[K]>]?: Value<(typeof PROBLEMS)[K][N]> };
}[ProblemKind];
