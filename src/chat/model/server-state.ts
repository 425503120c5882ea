import type { ProblemText } from "./problem-text.ts";

/** What an empty conversation says about the server in use, in the language of the page. */
export type ServerState =
  /** Nothing: it is not known yet whether the server answers, or it has answered all along. */
  | { readonly kind: "unsaid" }
  /** The server answers now. */
  | { readonly kind: "found"; readonly text: string }
  | ServerMissing;

/** The server does not answer prompts: how to change that. */
export interface ServerMissing extends Omit<ProblemText, "what"> {
  readonly kind: "missing";
  readonly title: string;
  /** The address of its installer, without the scheme; empty when it is there, or when it is not known which one it is. */
  readonly install: string;
  /** What the last search that the user asked for is doing, or has found. */
  readonly note: string;
}
