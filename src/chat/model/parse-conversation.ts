import { parseAttachments } from "../../attachments/index.ts";
import { latestIn, type Tree, treeOf } from "./branches.ts";
import type { AssistantMessage, Message } from "./conversation.ts";
import type { DoneNote, Ending } from "./ending.ts";
import { parseFigures } from "./figures.ts";
import { parseMadeBy } from "./made-by.ts";
import { isRecord } from "../../platform/index.ts";
import { isProblem } from "./parse-problem.ts";
import { parsePromptTemplate } from "../../templates/index.ts";
import { parseToolCalls } from "./tool-calls.ts";
import { parseToolResults } from "./tool-results.ts";

/** The version of the storage format. Increase it for a change that earlier versions of the page can't read. */
export const CONVERSATION_VERSION = 2;

/** Until version 1, a conversation was a list: each message follows the one before it. */
const LIST_VERSION = 1;

/**
 * Parses a conversation from storage; invalid messages are left out, and so is a second one with the same id. An answer
 * without an end was streaming when the page was closed: it is incomplete, unless another tab is still `streaming` it.
 * Never throws.
 */
export function parseConversation(value: unknown, isStreaming = false): Tree {
  const { version, leaf, messages }: Record<string, unknown> = isRecord(value) ? value : {};
  const isList = version === LIST_VERSION;
  const stored: readonly unknown[] =
    Array.isArray(messages) && (isList || version === CONVERSATION_VERSION) ? messages : [];
  const found = new Map<string, Message>();
  let last: string | undefined;
  for (const each of stored) {
    const message = parseMessage(each, isStreaming);
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

function parseMessage(value: unknown, isStreaming: boolean): Message | undefined {
  if (!isRecord(value) || typeof value["id"] !== "string" || value["id"] === "") return undefined;
  const { id, role, text, thinking, answer, end, edited, at: made } = value;
  const parent = typeof value["parent"] === "string" ? value["parent"] : undefined;
  const at = typeof made === "number" && Number.isFinite(made) ? { at: made } : {};
  const madeBy = parseMadeBy(value["madeBy"]);
  if (role === "user" && typeof text === "string") {
    const attachments = parseAttachments(value["attachments"]);
    const template = parsePromptTemplate(value["template"]);
    return {
      ...{ role, id, parent, ...at, text },
      ...(attachments.length > 0 && { attachments }),
      ...(template && { template }),
    };
  }
  if (role === "tool" && Array.isArray(value["results"])) {
    return { role, id, parent, ...at, results: parseToolResults(value["results"]) };
  }
  if (role !== "assistant" || typeof answer !== "string") return undefined;
  const toolCalls = parseToolCalls(value["toolCalls"], id);
  return {
    role,
    id,
    parent,
    ...at,
    answer,
    thinking: typeof thinking === "string" ? thinking : "",
    ...(toolCalls.length > 0 && { toolCalls }),
    end: end === undefined && isStreaming ? undefined : parseEnd(end),
    ...(madeBy && { madeBy }),
    ...(edited === true && { edited }),
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
  const { kind, tools, rounds } = value;
  if (kind === "refusal") return { note: { kind } };
  if (kind !== "tool-call" || typeof tools !== "string") return {};
  return { note: { kind, tools, ...(typeof rounds === "number" && { rounds }) } };
}
