import { latestIn, type Tree, treeOf } from "./branches.ts";
import type { AssistantMessage, Message } from "./conversation.ts";
import type { DoneNote, Ending } from "./ending.ts";
import { parseFigures } from "./figures.ts";
import { parseMadeBy } from "./made-by.ts";
import { isRecord } from "../../platform/index.ts";
import { isProblem } from "./parse-problem.ts";
import { parseToolCalls } from "./tool-calls.ts";

/** The version of the storage format. Increase it for a change that earlier versions of the page can't read. */
export const CONVERSATION_VERSION = 2;

/** Until version 1, a conversation was a list: each message follows the one before it. */
const LIST_VERSION = 1;

/** The stored value: the messages of all branches and the last one that is shown, with the version of the format. */
export function storedConversation({ all, messages }: Tree): unknown {
  return { version: CONVERSATION_VERSION, leaf: messages.at(-1)?.id, messages: [...all.values()] };
}

/**
 * Parses a conversation from storage; invalid messages are left out, and so is a second one with the same id. An answer
 * that was streaming when the page was closed is incomplete. Never throws.
 */
export function parseConversation(value: unknown): Tree {
  const { version, leaf, messages }: Record<string, unknown> = isRecord(value) ? value : {};
  const isList = version === LIST_VERSION;
  const stored: readonly unknown[] =
    Array.isArray(messages) && (isList || version === CONVERSATION_VERSION) ? messages : [];
  const found = new Map<string, Message>();
  let last: string | undefined;
  for (const each of stored) {
    const message = parseMessage(each);
    if (message === undefined || found.has(message.id)) continue;
    found.set(message.id, isList ? { ...message, parent: last } : message);
    last = message.id;
  }
  const all = inOrder(found);
  return treeOf(all, latestIn(all, typeof leaf === "string" && all.has(leaf) ? leaf : undefined));
}

/** Each message after the one that it follows. Where that is missing, or follows it in turn, it is a first one. */
function inOrder(found: ReadonlyMap<string, Message>): Tree["all"] {
  const all = new Map<string, Message>();
  for (const message of found.values()) {
    /** It and the ones before it, from the last one up, as far as they have no place yet. */
    const line = new Map<string, Message>();
    let at: Message | undefined = message;
    while (at !== undefined && !all.has(at.id) && !line.has(at.id)) {
      line.set(at.id, at);
      at = found.get(at.parent ?? "");
    }
    for (const each of [...line.values()].reverse()) {
      const isPlaced = each.parent === undefined || all.has(each.parent);
      all.set(each.id, isPlaced ? each : { ...each, parent: undefined });
    }
  }
  return all;
}

function parseMessage(value: unknown): Message | undefined {
  if (!isRecord(value) || typeof value["id"] !== "string" || value["id"] === "") return undefined;
  const { id, role, text, thinking, answer, end, edited } = value;
  const at = typeof value["at"] === "number" && Number.isFinite(value["at"]) ? value["at"] : undefined;
  const parent = typeof value["parent"] === "string" ? value["parent"] : undefined;
  const madeBy = parseMadeBy(value["madeBy"]);
  const toolCalls = parseToolCalls(value["toolCalls"]);
  if (role === "user" && typeof text === "string")
    return { role, id, parent, text, ...(at !== undefined && { at }) };
  if (role !== "assistant" || typeof answer !== "string") return undefined;
  return {
    role,
    id,
    parent,
    answer,
    thinking: typeof thinking === "string" ? thinking : "",
    ...(toolCalls.length > 0 && { toolCalls }),
    end: parseEnd(end),
    ...(madeBy && { madeBy }),
    ...(edited === true && { edited }),
    ...(at !== undefined && { at }),
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
