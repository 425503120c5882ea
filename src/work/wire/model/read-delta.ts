import { isRecord } from "../../../platform/index.ts";

/** What an event is about; it may be about several things. */
export const EVENT_KINDS = ["text", "thinking", "tools", "end", "other"] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** What an event adds. */
export interface Delta {
  readonly kinds: readonly EventKind[];
  readonly answer: string;
  readonly thinking: string;
}

const TEXT: readonly EventKind[] = ["text"];
const OTHER: Delta = { kinds: ["other"], answer: "", thinking: "" };
const END: Delta = { kinds: ["end"], answer: "", thinking: "" };

/** Reads the data of an event. `data` is the parsed JSON, or the text if it is none. */
export function readDelta(data: unknown): Delta {
  if (data === "[DONE]") return END;
  if (!isRecord(data)) return OTHER;
  const choices: readonly unknown[] = Array.isArray(data["choices"]) ? data["choices"] : [];
  let [answer, thinking] = ["", ""];
  let isEnd = isRecord(data["usage"]);
  let hasTools = false;
  for (const choice of choices) {
    if (!isRecord(choice)) continue;
    isEnd ||= typeof choice["finish_reason"] === "string";
    const delta = choice["delta"] ?? choice["message"];
    if (!isRecord(delta)) continue;
    const { content, refusal } = delta;
    const parts = typeof content === "string" ? { text: content, thinking: "" } : readParts(content);
    answer += parts.text + textOf(refusal);
    // Servers that send their thinking under several names send the same text.
    thinking +=
      textOf(delta["reasoning_content"]) ||
      textOf(delta["reasoning"]) ||
      parts.thinking ||
      textOf(delta["reasoning_details"]);
    hasTools ||= isSome(delta["tool_calls"]) || isSome(delta["function_call"]);
  }
  if (answer !== "" && thinking === "" && !hasTools && !isEnd) return { kinds: TEXT, answer, thinking };
  const kinds = EVENT_KINDS.filter(
    (kind) =>
      ({ text: answer !== "", thinking: thinking !== "", tools: hasTools, end: isEnd, other: false })[kind],
  );
  return kinds.length === 0 ? OTHER : { kinds, answer, thinking };
}

function isSome(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : isRecord(value);
}

function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(textOf).join("");
  return isRecord(value)
    ? textOf(value["text"] ?? value["thinking"] ?? value["summary"] ?? value["refusal"])
    : "";
}

/** Content is a text, or a list of parts, of which Mistral marks some as thinking. */
function readParts(content: unknown): { readonly text: string; readonly thinking: string } {
  const parts: readonly unknown[] = Array.isArray(content) ? content : [content];
  const isThinking = (part: unknown): boolean =>
    isRecord(part) && (part["type"] === "thinking" || part["type"] === "reasoning");
  return {
    text: textOf(parts.filter((part) => !isThinking(part))),
    thinking: textOf(parts.filter(isThinking)),
  };
}
