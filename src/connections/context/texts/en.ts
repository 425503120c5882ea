import { createNumberFormat } from "../../../platform/index.ts";
import type { ContextOutlook } from "../model/outlook.ts";
import type { ContextVerdict, TokenCount } from "../model/verdict.ts";
import { roundDown, roundUp, USE_DIGITS } from "../model/rounding.ts";

const { format: number } = createNumberFormat("en");
const length = ({ tokens, isEstimate }: TokenCount): string =>
  isEstimate ? `about ${number(roundUp(tokens))} tokens` : `${number(tokens)} tokens`;

/** The texts about the model's context. */
export const contextEn = {
  labels: { contextName: "Context", contextWord: "What does this mean: Context" },
  use: ({ tokens, isEstimate }: TokenCount, contextTokens: number): string =>
    `${isEstimate ? `≈ ${number(roundUp(tokens, USE_DIGITS))}` : number(tokens)} of ${number(contextTokens)} tokens`,
  outlook: (outlook: ContextOutlook, contextTokens: number): string => {
    switch (outlook.kind) {
      case "fits":
        return "";
      case "near":
        return `The context is nearly full: about ${number(roundDown(outlook.leftTokens))} tokens are left for the answer.`;
      case "short":
        return `About ${number(roundDown(outlook.leftTokens))} tokens are left for the answer, fewer than Max tokens allows (${number(outlook.maxTokens)}).`;
      case "over":
        return `This will probably not fit: about ${number(roundUp(outlook.promptTokens))} tokens for a context of ${number(contextTokens)}. Shorten it, start a new conversation, or load the model with a longer context.`;
    }
  },
  verdict: (verdict: ContextVerdict): string => {
    const context = number(verdict.contextTokens);
    switch (verdict.kind) {
      case "overflow":
        return verdict.prompt === undefined
          ? `The prompt was longer than the model’s context of ${context} tokens.`
          : `The prompt was ${length(verdict.prompt)}, the model’s context is ${context}.`;
      case "short":
        return `The prompt was ${length(verdict.prompt)} and Max tokens is ${number(verdict.maxTokens)}: together more than the model’s context of ${context}. Lower Max tokens, or empty it.`;
      case "fitted":
        return `The prompt was ${length(verdict.prompt)} and the model’s context is ${context}: it fitted, so the reason is another one.`;
      case "full":
        return `The answer ended because the model’s context of ${context} tokens is full. Start a new conversation, or load the model with a longer context.`;
    }
  },
};
