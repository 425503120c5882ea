import { isRecord, parseJSON } from "../../platform/index.ts";
import { addToolCallPiece, type GrowingToolCall, readToolCalls } from "../model/tool-calls.ts";
import { plainChunk } from "./plain-chunk.ts";

/**
 * Combines an event stream into one completion, for a request without streaming that the server has answered with a
 * stream. Events that are not chunks are left out.
 */
export function collectCompletion(events: string): Record<string, unknown> {
  const said = { content: "", reasoning_content: "", refusal: "" };
  let calls: readonly GrowingToolCall[] = [];
  let reason: unknown;
  let usage: unknown;
  let envelope: Record<string, unknown> = {};
  for (const line of events.split(/\r\n|\r|\n/)) {
    const chunk = line.startsWith("data:") ? parseJSON(line.slice("data:".length)) : undefined;
    if (!isRecord(chunk)) continue;
    envelope = chunk;
    usage = chunk["usage"] ?? usage;
    let isRefusal = false;
    const { choices } = plainChunk(chunk, { onRefusal: () => (isRefusal = true) });
    const choice: unknown = Array.isArray(choices) ? choices[0] : undefined;
    if (!isRecord(choice)) continue;
    reason = choice["finish_reason"] ?? reason;
    const delta = isRecord(choice["delta"]) ? choice["delta"] : {};
    const { content, reasoning_content: thinking } = delta;
    if (typeof content === "string") said[isRefusal ? "refusal" : "content"] += content;
    if (typeof thinking === "string") said.reasoning_content += thinking;
    calls = readToolCalls(delta["tool_calls"], delta["function_call"]).reduce(addToolCallPiece, calls);
  }
  const message = {
    role: "assistant",
    ...said,
    tool_calls: calls.map(({ id, name, args }) => ({
      id,
      type: "function",
      function: { name, arguments: args },
    })),
  };
  const choice = { index: 0, message, finish_reason: reason ?? null };
  return { ...envelope, object: "chat.completion", choices: [choice], usage };
}
