import { isRecord } from "../../core/is-record.ts";
import { parseJSON } from "../../core/parse-json.ts";

/**
 * LangChain keeps `reasoning_content`, of an assistant, and drops `reasoning`, as Ollama, vLLM and gpt-oss on LM Studio
 * call it, and what comes without a role. Gives the chunk or completion with what is kept.
 */
export function keepReasoning(chunk: Record<string, unknown>): Record<string, unknown> {
  const choices: unknown = chunk["choices"];
  return Array.isArray(choices) ? { ...chunk, choices: choices.map(renameInChoice) } : chunk;
}

/** The same for the text of one event; anything else stays as it is. */
export function keepReasoningInEvent(event: string): string {
  if (!event.includes('"reasoning') || !event.startsWith("data:")) return event;
  const chunk = parseJSON(event.slice("data:".length));
  return isRecord(chunk) ? `data: ${JSON.stringify(keepReasoning(chunk))}\n\n` : event;
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
  if (!isRecord(said)) return said;
  const { reasoning, reasoning_content: kept = reasoning, ...rest } = said;
  return typeof kept === "string" ? { role: "assistant", ...rest, reasoning_content: kept } : said;
}
