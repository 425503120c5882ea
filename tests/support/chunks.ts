/** Builders of what an OpenAI-compatible server sends: https://platform.openai.com/docs/api-reference/chat-streaming */

/** Why a server says it stopped. */
export type FinishReason = "stop" | "length" | "tool_calls" | "content_filter";

/** The tokens of one request, counted by the server. */
export interface Usage {
  readonly prompt_tokens: number;
  readonly completion_tokens: number;
  readonly total_tokens: number;
}

/** The name under which a server sends its thinking: LM Studio and llama.cpp the first; Ollama and vLLM the second. */
export type ThinkingKey = "reasoning_content" | "reasoning";

const STAMP = { id: "chatcmpl-standin", created: 1_795_000_000, model: "stand-in" } as const;

/** One chunk with the choices given; all other builders end here. */
export function chunk(choices: readonly object[], more: object = {}): object {
  return { ...STAMP, object: "chat.completion.chunk", choices, ...more };
}

function delta(content: object, finish_reason: FinishReason | null = null): object {
  return chunk([{ index: 0, delta: content, finish_reason }]);
}

/** The first chunk: who speaks. llama.cpp sends `content: null` with it, others an empty text or none. */
export function role(content?: "" | null): object {
  return delta({ role: "assistant", ...(content === undefined ? {} : { content }) });
}

/** A piece of the answer. */
export function text(content: string): object {
  return delta({ content });
}

/** A piece of the model's thinking. */
export function thinking(content: string, key: ThinkingKey = "reasoning_content"): object {
  return delta({ [key]: content });
}

/** The chunk that says why the answer ended. */
export function finish(reason: FinishReason): object {
  return delta({}, reason);
}

/** The token counts of a request. */
export function usageOf(promptTokens: number, completionTokens: number): Usage {
  return {
    prompt_tokens: promptTokens,
    completion_tokens: completionTokens,
    total_tokens: promptTokens + completionTokens,
  };
}

/** The chunk with the token counts, which has no choices. */
export function usage(promptTokens: number, completionTokens: number): object {
  return chunk([], { usage: usageOf(promptTokens, completionTokens) });
}

/** What may be said about a whole answer. */
export interface CompletionParts {
  readonly finish?: FinishReason | undefined;
  readonly usage?: Usage | undefined;
  readonly thinking?: string | undefined;
  readonly thinkingKey?: ThinkingKey | undefined;
}

/** The whole answer in one object, for requests that don't stream. */
export function completion(content: string, parts: CompletionParts = {}): object {
  const thought =
    parts.thinking === undefined ? {} : { [parts.thinkingKey ?? "reasoning_content"]: parts.thinking };
  const message = { role: "assistant", content, ...thought };
  return {
    ...STAMP,
    object: "chat.completion",
    choices: [{ index: 0, message, finish_reason: parts.finish ?? "stop" }],
    ...(parts.usage === undefined ? {} : { usage: parts.usage }),
  };
}
