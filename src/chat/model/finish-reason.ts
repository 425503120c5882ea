/** Why a server ended an answer before the model had finished; `unknown` for a reason that is not in the table. */
export type EarlyEnd = "filter" | "aborted" | "error" | "unknown";

/** The meaning of a finish reason. */
export type FinishMeaning = "done" | "length" | EarlyEnd;

export const EARLY_ENDS: readonly EarlyEnd[] = ["filter", "aborted", "error", "unknown"];

/**
 * Finish reasons in lower case. OpenAI's own: https://platform.openai.com/docs/api-reference/chat/object; the others
 * are sent by these servers through an OpenAI-compatible endpoint.
 */
const MEANINGS: ReadonlyMap<string, FinishMeaning> = new Map([
  ["stop", "done"],
  ["tool_calls", "done"],
  ["function_call", "done"],
  ["eos", "done"], // KoboldCpp, TabbyAPI
  ["eos_token", "done"], // text-generation-inference
  ["eosfound", "done"], // LM Studio's own name
  ["stop_sequence", "done"], // text-generation-inference, Anthropic
  ["stop_str", "done"],
  ["stopstringfound", "done"], // LM Studio's own name
  ["end_turn", "done"], // Anthropic
  ["tool_use", "done"], // Anthropic
  ["complete", "done"], // Cohere
  ["length", "length"],
  ["max_tokens", "length"], // Anthropic, Gemini
  ["model_length", "length"], // Mistral
  ["maxpredictedtokensreached", "length"], // LM Studio's own name
  ["contextlengthreached", "length"], // LM Studio's own name
  ["content_filter", "filter"],
  ["safety", "filter"], // Gemini
  ["recitation", "filter"], // Gemini
  ["blocklist", "filter"], // Gemini
  ["prohibited_content", "filter"], // Gemini
  ["spii", "filter"], // Gemini
  ["refusal", "filter"], // Anthropic
  ["abort", "aborted"], // vLLM, SGLang
  ["aborted", "aborted"],
  ["cancelled", "aborted"],
  ["canceled", "aborted"],
  ["userstopped", "aborted"], // LM Studio's own name
  ["load", "aborted"], // Ollama: the model was only loaded
  ["unload", "aborted"], // Ollama: the model was unloaded
  ["modelunloaded", "aborted"], // LM Studio's own name
  ["insufficient_system_resource", "aborted"], // DeepSeek
  ["error", "error"], // OpenRouter, Mistral
  ["failed", "error"], // LM Studio's own name
]);

/** Returns the meaning of a finish reason. */
export function finishMeaning(reason: string): FinishMeaning {
  return MEANINGS.get(reason.trim().toLowerCase()) ?? "unknown";
}
