import type { AssistantMessage, Conversation, Message } from "./conversation.ts";
import type { DoneNote, Ending } from "./ending.ts";
import { parseFigures } from "./figures.ts";
import { isRecord } from "../../platform/index.ts";
import { isProblem } from "./parse-problem.ts";
import { parseToolCalls } from "./tool-calls.ts";

/** The version of the storage format. Increase it for a change that earlier versions of the page can't read. */
export const CONVERSATION_VERSION = 1;

/** The stored value: the conversation with the version of its format. */
export function storedConversation(conversation: Conversation): unknown {
  return { version: CONVERSATION_VERSION, messages: conversation.messages };
}

/**
 * Parses a conversation from storage; invalid messages are left out. An answer that was streaming when the page was
 * closed is incomplete. Never throws.
 */
export function parseConversation(value: unknown): Conversation {
  if (!isRecord(value) || value["version"] !== CONVERSATION_VERSION) return { messages: [] };
  const stored: unknown = value["messages"];
  if (!Array.isArray(stored)) return { messages: [] };
  return { messages: stored.flatMap((message: unknown) => parseMessage(message) ?? []) };
}

function parseMessage(value: unknown): Message | undefined {
  if (!isRecord(value) || typeof value["id"] !== "string") return undefined;
  const { id, role, text, thinking, answer, end } = value;
  const toolCalls = parseToolCalls(value["toolCalls"]);
  if (role === "user" && typeof text === "string") return { role, id, text };
  if (role !== "assistant" || typeof answer !== "string") return undefined;
  return {
    role,
    id,
    answer,
    thinking: typeof thinking === "string" ? thinking : "",
    ...(toolCalls.length > 0 && { toolCalls }),
    end: parseEnd(end),
  };
}

function parseEnd(value: unknown): AssistantMessage["end"] {
  const figures = isRecord(value) ? parseFigures(value["figures"]) : undefined;
  const ending = isRecord(value) ? parseEnding(value["ending"]) : undefined;
  return {
    ending: ending ?? { status: "incomplete", problem: { kind: "page-left" } },
    figures,
  };
}

function parseEnding(value: unknown): Ending | undefined {
  if (!isRecord(value)) return undefined;
  const { status, reason, problem } = value;
  switch (status) {
    case "done":
      return { status, reason: typeof reason === "string" ? reason : "stop", ...parseNote(value["note"]) };
    case "cut":
    case "stopped":
      return { status };
    case "incomplete":
    case "empty":
    case "failed":
      return isProblem(problem) ? { status, problem } : undefined;
    default:
      return undefined;
  }
}

function parseNote(value: unknown): { readonly note?: DoneNote } {
  if (!isRecord(value)) return {};
  const { kind, tools } = value;
  if (kind === "refusal") return { note: { kind } };
  return kind === "tool-call" && typeof tools === "string" ? { note: { kind, tools } } : {};
}
