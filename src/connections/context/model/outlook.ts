import type { Question } from "../../../chat/index.ts";
import type { ConversationCount } from "./count.ts";
import { sizeOfQuestion, tokensOf } from "./size.ts";

/** The use of the context, in tokens. */
export interface ContextUse {
  /** The tokens of the conversation, including the prompt that is typed. */
  readonly usedTokens: number;
  /** The estimated tokens of the next request. */
  readonly promptTokens: number;
  /** Whether `usedTokens` is an estimate as well, not the server's count. */
  readonly isEstimate: boolean;
}

/** The use of the context, including the question that is typed, if there is one. */
export function contextUse(count: ConversationCount, typed: Question | undefined): ContextUse {
  const { answeredTokens, openTokens, countedTokens, charactersPerToken } = count;
  if (typed === undefined) {
    const promptTokens = Math.round(answeredTokens + openTokens);
    return {
      usedTokens: countedTokens ?? promptTokens,
      promptTokens,
      isEstimate: countedTokens === undefined && promptTokens > 0,
    };
  }
  const promptTokens = Math.round(answeredTokens + tokensOf(sizeOfQuestion(typed), charactersPerToken));
  return { usedTokens: promptTokens, promptTokens, isEstimate: true };
}

/** From this fraction on, the context is nearly full. */
const NEARLY_FULL = 0.8;

/** Whether the next prompt fits into the context. Numbers are tokens. */
export type ContextOutlook =
  | { readonly kind: "fits" }
  | { readonly kind: "near"; readonly leftTokens: number }
  /** The prompt fits, but the answer may not: Max tokens is larger than the rest of the context. */
  | { readonly kind: "short"; readonly leftTokens: number; readonly maxTokens: number }
  | { readonly kind: "over"; readonly promptTokens: number };

/** Whether the next prompt will fit; `maxTokens` is the limit of its answer, if there is one. */
export function contextOutlook(
  { promptTokens }: ContextUse,
  contextTokens: number,
  maxTokens: number | undefined,
): ContextOutlook {
  if (promptTokens > contextTokens) return { kind: "over", promptTokens };
  const leftTokens = contextTokens - promptTokens;
  if (promptTokens > NEARLY_FULL * contextTokens) return { kind: "near", leftTokens };
  if (maxTokens !== undefined && maxTokens > leftTokens) return { kind: "short", leftTokens, maxTokens };
  return { kind: "fits" };
}
