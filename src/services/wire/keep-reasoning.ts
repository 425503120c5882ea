import { isRecord } from "../../core/is-record.ts";
import { parseJSON } from "../../core/parse-json.ts";

/**
 * LangChain keeps `reasoning_content` and drops `reasoning`, as Ollama, vLLM and gpt-oss on LM Studio call it. Gives
 * the chunk or completion with the name that is kept.
 */
export function keepReasoning(chunk: Record<string, unknown>): Record<string, unknown> {
  const choices: unknown = chunk["choices"];
  return Array.isArray(choices) ? { ...chunk, choices: choices.map(renameInChoice) } : chunk;
}

/** The same for the text of one event; anything else stays as it is. */
export function keepReasoningInEvent(event: string): string {
  if (!event.includes('"reasoning":') || !event.startsWith("data:")) return event;
  const chunk = parseJSON(event.slice("data:".length));
  return isRecord(chunk) ? `data: ${JSON.stringify(keepReasoning(chunk))}` : event;
}

function renameInChoice(choice: unknown): unknown {
  if (!isRecord(choice)) return choice;
  const { delta, message, ...rest } = choice;
  return {
    ...rest,
    ...(delta !== undefined && { delta: rename(delta) }),
    ...(message !== undefined && { message: rename(message) }),
  };
}

function rename(said: unknown): unknown {
  if (!isRecord(said) || typeof said["reasoning"] !== "string" || said["reasoning_content"] !== undefined)
    return said;
  const { reasoning, ...rest } = said;
  return { ...rest, reasoning_content: reasoning };
}
