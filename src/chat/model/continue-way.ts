import type { PromptMessage } from "./conversation.ts";

/**
 * The ways to have an answer continued, best first:
 *
 * - `final-message`: the answer is the last message, and `continue_final_message` leaves it open. vLLM, and llama-server
 *   since May 2026 (https://github.com/ggml-org/llama.cpp/pull/23012).
 * - `trailing`: the answer is the last message, without these fields. Ollama and others leave it open by themselves.
 * - `words`: the model is asked to go on.
 */
export const CONTINUE_WAYS = ["final-message", "trailing", "words"] as const;

export type ContinueWay = (typeof CONTINUE_WAYS)[number];

export interface ContinueRequest {
  readonly messages: readonly PromptMessage[];
  /** What is added to the body of the request. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The request that continues the last of `messages`, an answer. `inWords` is what the model is asked. */
export function continueRequest(
  messages: readonly PromptMessage[],
  way: ContinueWay,
  inWords: string,
): ContinueRequest {
  switch (way) {
    case "final-message":
      return { messages, fields: { continue_final_message: true, add_generation_prompt: false } };
    case "trailing":
      return { messages, fields: {} };
    case "words":
      return { messages: [...messages, { role: "user", text: inWords }], fields: {} };
  }
}

/** The ways to try, beginning with the one that is known of the server. */
export function waysFrom(known: unknown): readonly ContinueWay[] {
  const first = CONTINUE_WAYS.findIndex((way) => way === known);
  return CONTINUE_WAYS.slice(Math.max(first, 0));
}

/** The way to try next time, after this one did not continue the answer. */
export function wayAfter(way: ContinueWay): ContinueWay {
  return waysFrom(way)[1] ?? way;
}
