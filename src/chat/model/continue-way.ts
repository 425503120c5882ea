import {
  type AssistantMessage,
  type Conversation,
  type PromptMessage,
  promptMessages,
} from "./conversation.ts";

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

/** Whether an answer has ended before its end, with something to continue. */
export function canContinue({ answer, thinking, end }: AssistantMessage): boolean {
  const status = end?.ending.status;
  return (answer !== "" || thinking !== "") && status !== undefined && status !== "done";
}

/**
 * The messages down to an answer that is to be continued. An answer that was cut off while the model was thinking is
 * its thinking, in the marks that most models use.
 */
export function messagesToContinue(
  { messages }: Conversation,
  { id, answer, thinking }: AssistantMessage,
  system: string,
): readonly PromptMessage[] {
  const before = messages.slice(
    0,
    messages.findIndex((message) => message.id === id),
  );
  const text = answer === "" ? `<think>\n${thinking}` : answer;
  return [...promptMessages({ messages: before }, system), { role: "assistant", text }];
}
