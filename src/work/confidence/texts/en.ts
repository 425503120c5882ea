import { createNumberFormat } from "../../../platform/index.ts";

const numbers = createNumberFormat("en");
const percent = (probability: number): string => `${numbers.format(100 * probability)}%`;

export const confidenceEn = {
  confidence: {
    ask: "Ask for probabilities",
    askHint:
      "Sends logprobs and top_logprobs with each request, in the extra body. llama.cpp and vLLM give them, LM Studio does not.",
    none: "Nothing has been answered yet in this conversation.",
    notAsked: "This answer was asked for without probabilities. Switch them on above, then press Regenerate.",
    notKept: "What the server sent for this answer is no longer kept. Press Regenerate to see probabilities.",
    notGiven: (server: string): string => `${server} was asked for probabilities, and sent none.`,
    running: "The probabilities are shown when the answer has ended.",
    legend: "The stronger the line below a token, the less sure the model was of it.",
    tokens: "Tokens of the answer",
    more: (count: number): string => (count === 1 ? "Show 1 more token" : `Show ${count} more tokens`),
    alternatives: "Most probable here",
    percent,
  },
};

export type ConfidenceTexts = typeof confidenceEn;
