import { type ConversationCount, MESSAGE_TOKENS } from "./count.ts";

/** How much of the context is in use, in tokens. */
export interface ContextUse {
  /** What the conversation takes up, or with the question that is typed will take up. */
  readonly usedTokens: number;
  /** What the next question would send, an estimate. */
  readonly promptTokens: number;
  /** Whether `usedTokens` is one, too, and not the server's own count. */
  readonly isEstimate: boolean;
}

/** The use of the context with what is typed now; an empty question takes up nothing. */
export function contextUse(count: ConversationCount, human: string): ContextUse {
  const { answeredTokens, openTokens, countedTokens, charactersPerToken } = count;
  if (human.trim() === "") {
    const promptTokens = Math.round(answeredTokens + openTokens);
    return {
      usedTokens: countedTokens ?? promptTokens,
      promptTokens,
      isEstimate: countedTokens === undefined && promptTokens > 0,
    };
  }
  const promptTokens = Math.round(answeredTokens + MESSAGE_TOKENS + human.length / charactersPerToken);
  return { usedTokens: promptTokens, promptTokens, isEstimate: true };
}

/** From here on the context is nearly full. */
const NEARLY_FULL = 0.8;

/** How the next question stands to the context. Tokens. */
export type ContextOutlook =
  | { readonly kind: "fits" }
  | { readonly kind: "near"; readonly leftTokens: number }
  /** The prompt fits, and the answer may not: Max tokens asks for more than is left. */
  | { readonly kind: "short"; readonly leftTokens: number; readonly maxTokens: number }
  | { readonly kind: "over"; readonly promptTokens: number };

/** Whether the next question will fit; `maxTokens` is what its answer may take, where that is limited. */
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
