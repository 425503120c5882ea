import type { FileText } from "./attachment.ts";
import { fencedFile } from "./prompt-text.ts";

/** What the model's context holds, as far as it is known. */
export interface ContextSize {
  readonly charactersPerToken: number;
  /** `undefined` when the length of the context is unknown. */
  readonly contextTokens: number | undefined;
}

/** Until the server has counted something: a rule of thumb for European languages. */
export const UNKNOWN_CONTEXT: ContextSize = { charactersPerToken: 4, contextTokens: undefined };

/** How much a file adds to the prompt. */
export interface FileSize {
  /** An estimate. */
  readonly tokens: number;
  /** Of the context, where 1 is the whole; `undefined` when its length is unknown. */
  readonly share: number | undefined;
}

export function fileSize(file: FileText, { charactersPerToken, contextTokens }: ContextSize): FileSize {
  const tokens = fencedFile(file).length / charactersPerToken;
  return { tokens, share: contextTokens === undefined ? undefined : tokens / contextTokens };
}
