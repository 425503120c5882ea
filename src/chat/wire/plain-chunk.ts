import { isRecord, parseJSON } from "../../platform/index.ts";
import { errorEvent } from "./error-event.ts";

/** Facts in a chunk that LangChain can't represent. */
export interface ChunkNotes {
  /** The text of this chunk is a refusal. */
  onRefusal(): void;
}

/** Matches events that may have to be rewritten; an event with only a piece of text never matches. */
const MAY_NEED_REWRITING =
  /"(?:reasoning|reasoning_\w+|refusal|tool_calls|function_call)":\s*["[{]|"content":\s*[[{]/;

/**
 * Rewrites a chunk or a completion so that LangChain keeps its content: text in parts becomes one string, thinking is
 * renamed to the only name that it keeps (`reasoning_content`), and a refusal becomes text and is reported. LangChain
 * drops the thinking and the tool calls of a delta without a role, so a role is added.
 */
export function plainChunk(chunk: Record<string, unknown>, notes: ChunkNotes): Record<string, unknown> {
  const choices: unknown = chunk["choices"];
  if (!Array.isArray(choices)) return chunk;
  return { ...chunk, choices: choices.map((choice: unknown) => plainChoice(choice, notes)) };
}

/** Rewrites the text of one event or an error; any other text is not changed. */
export function plainEvent(event: string, notes: ChunkNotes): string {
  if (!event.startsWith("data:") || !event.includes('"choices"')) return errorEvent(event) ?? event;
  if (!MAY_NEED_REWRITING.test(event)) return event;
  const chunk = parseJSON(event.slice("data:".length));
  return isRecord(chunk) ? `data: ${JSON.stringify(plainChunk(chunk, notes))}\n\n` : event;
}

function plainChoice(choice: unknown, notes: ChunkNotes): unknown {
  if (!isRecord(choice)) return choice;
  const { delta, message, ...rest } = choice;
  return {
    ...rest,
    ...(delta !== undefined && { delta: plainMessage(delta, notes) }),
    ...(message !== undefined && { message: plainMessage(message, notes) }),
  };
}

function plainMessage(message: unknown, notes: ChunkNotes): unknown {
  if (!isRecord(message)) return message;
  const { content, refusal, reasoning, reasoning_content, reasoning_details, ...rest } = message;
  const parts = typeof content === "object" && content !== null ? readParts(content) : undefined;
  const refused = [refusal, parts?.refusal].find((text) => typeof text === "string" && text !== "");
  if (refused !== undefined) notes.onRefusal();
  const text = [parts === undefined ? content : parts.text, refused].filter(isText).join("");
  const thinking = [reasoning_content, reasoning, parts?.thinking, readDetails(reasoning_details)].find(
    (said) => isText(said) && said !== "",
  );
  const { role, tool_calls, function_call } = rest;
  const isMore = [thinking, refused, tool_calls, function_call].some(
    (said) => (said ?? undefined) !== undefined,
  );
  return {
    ...rest,
    ...(isMore && (role ?? "") === "" && { role: "assistant" }),
    ...("content" in message || refused !== undefined
      ? { content: text === "" ? plainEmpty(content) : text }
      : {}),
    ...(thinking !== undefined && { reasoning_content: thinking }),
  };
}

/** `null` stays `null`, as llama.cpp sends it with the role. */
function plainEmpty(content: unknown): "" | null {
  return content === null ? null : "";
}

interface Parts {
  readonly text: string;
  readonly thinking: string;
  readonly refusal: string;
}

/**
 * Content in parts: OpenAI's `{type: "text" | "refusal"}` and Mistral's `{type: "thinking", thinking: […]}`
 * (https://docs.mistral.ai/capabilities/reasoning/). Parts of another type are left out.
 */
function readParts(content: object): Parts {
  const parts: readonly unknown[] = Array.isArray(content) ? content : [content];
  const all = { text: "", thinking: "", refusal: "" };
  for (const part of parts) {
    if (typeof part === "string") all.text += part;
    if (!isRecord(part)) continue;
    const type = typeof part["type"] === "string" ? part["type"] : "text";
    if (type === "thinking" || type === "reasoning") all.thinking += textIn(part["thinking"] ?? part["text"]);
    else if (type === "refusal") all.refusal += textIn(part["refusal"]);
    else if (/(^|_)text$/.test(type)) all.text += textIn(part["text"]);
  }
  return all;
}

/**
 * OpenRouter's details of a model's thinking, which are sent in addition to `reasoning` with the same text, or alone;
 * encrypted ones are left out: https://openrouter.ai/docs/use-cases/reasoning-tokens
 */
function readDetails(details: unknown): string {
  if (!Array.isArray(details)) return "";
  const known: readonly unknown[] = details;
  return known
    .map((detail) => (isRecord(detail) ? textIn(detail["text"] ?? detail["summary"]) : ""))
    .join("");
}

function textIn(value: unknown): string {
  if (typeof value === "string") return value;
  return typeof value === "object" && value !== null ? readParts(value).text : "";
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
