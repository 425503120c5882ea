import type { ConversationCount } from "./count.ts";
import { MESSAGE_TOKENS } from "./count.ts";

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
