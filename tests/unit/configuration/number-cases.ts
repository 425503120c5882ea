import type { NumberName } from "../../../src/configuration/model/number-settings.ts";

interface NumberCase {
  /** Its name in the body of the request. */
  readonly sentAs: string;
  readonly min?: number;
  readonly max?: number;
  readonly whole?: boolean;
}

/** What servers take, in the words of their documentation. A new setting needs one entry. */
export const NUMBER_CASES: Readonly<Record<NumberName, NumberCase>> = {
  temperature: { sentAs: "temperature", min: 0, max: 2 },
  maxTokens: { sentAs: "max_tokens", min: 1, whole: true },
  topP: { sentAs: "top_p", min: 0, max: 1 },
  seed: { sentAs: "seed", whole: true },
  topK: { sentAs: "top_k", min: -1, whole: true },
  minP: { sentAs: "min_p", min: 0, max: 1 },
  repeatPenalty: { sentAs: "repeat_penalty", min: 0 },
  presencePenalty: { sentAs: "presence_penalty", min: -2, max: 2 },
  frequencyPenalty: { sentAs: "frequency_penalty", min: -2, max: 2 },
};
