import type { Attachment } from "../../../attachments/index.ts";
import type { AssistantMessage, ToolResult } from "../../../chat/index.ts";
import type { StorableMessage } from "../records.ts";
import type { ForeignCalls } from "./contents.ts";

type End = NonNullable<AssistantMessage["end"]>;

/** A message of another program. */
export interface ForeignMessage {
  readonly id: string;
  readonly parent?: string | undefined;
  /** `undefined`: it is not shown, and what follows it follows its parent. */
  readonly role: "user" | "assistant" | "tool" | undefined;
  readonly text: string;
  /** Of a result: the call that it answers. */
  readonly callId?: string | undefined;
  /** Of the results of one answer, once they are joined. */
  readonly results?: readonly ToolResult[];
  /** Of a question. */
  readonly attachments?: readonly Attachment[];
  readonly thinking?: string;
  readonly toolCalls?: ForeignCalls;
  readonly model?: string | undefined;
  readonly at?: number | undefined;
  readonly end?: Partial<End>;
}

interface Linked {
  readonly messages: readonly StorableMessage[];
  readonly leaf: string | undefined;
  /** The model of the last answer. */
  readonly model: string | undefined;
}

/**
 * The tree of these messages. Thinking in a message of its own goes to the answer that follows it. A parent that is
 * missing, or that follows the message in turn, is none. The time is that of one pass, whatever the messages are.
 */
export function linkMessages(foreign: readonly ForeignMessage[], leaf?: string): Linked {
  const found = new Map<string, ForeignMessage>();
  for (const each of foreign) if (!found.has(each.id)) found.set(each.id, each);
  const followed = new Set([...found.values()].map(({ parent }) => parent));
  const kept = [...found.values()].filter((each) => isShown(each, followed.has(each.id)));
  const isKept = new Set(kept.map(({ id }) => id));
  const shownBefore = createAncestors(found, isKept);
  const linked = kept.map((each) => ({ ...each, ...shownBefore(each) }));
  const ordered = inOrder(byTime(linked));
  const last = leaf === undefined || isKept.has(leaf) ? leaf : shownBefore(found.get(leaf)).parent;
  return {
    messages: ordered.map(toMessage),
    leaf: last ?? ordered.at(-1)?.id,
    model: ordered.findLast(({ role, model }) => role === "assistant" && model !== undefined)?.model,
  };
}

function isShown({ role, text, toolCalls = [] }: ForeignMessage, hasMore: boolean): boolean {
  if (role === undefined) return false;
  return role !== "assistant" || text.trim() !== "" || toolCalls.length > 0 || !hasMore;
}

/** Finds the nearest message before one that is shown, and the thinking between the two, which is given only once. */
function createAncestors(found: ReadonlyMap<string, ForeignMessage>, isKept: ReadonlySet<string>) {
  const known = new Map<string, string | undefined>();
  return (message: ForeignMessage | undefined) => {
    const passed: ForeignMessage[] = [];
    let at = found.get(message?.parent ?? "");
    while (at !== undefined && !isKept.has(at.id) && !known.has(at.id)) {
      known.set(at.id, undefined); // so that a circle ends
      passed.push(at);
      at = found.get(at.parent ?? "");
    }
    const parent = at === undefined || isKept.has(at.id) ? at?.id : known.get(at.id);
    for (const { id } of passed) known.set(id, parent);
    const between = passed.reverse().map(({ thinking = "" }) => thinking);
    const thinking = [...between, message?.thinking ?? ""].filter((text) => text !== "").join("\n\n");
    return { parent, thinking };
  };
}

/** By time when each has one, so that the branches stand in the order in which they were made. */
function byTime(messages: readonly ForeignMessage[]): readonly ForeignMessage[] {
  if (messages.some(({ at }) => at === undefined)) return messages;
  return messages.toSorted((one, other) => (one.at ?? 0) - (other.at ?? 0));
}

/** Each after the one that it follows. */
function inOrder(messages: readonly ForeignMessage[]): readonly ForeignMessage[] {
  const found = new Map(messages.map((message) => [message.id, message]));
  const placed = new Map<string, ForeignMessage>();
  for (const message of messages) {
    const line = new Map<string, ForeignMessage>();
    let at: ForeignMessage | undefined = message;
    while (at !== undefined && !placed.has(at.id) && !line.has(at.id)) {
      line.set(at.id, at);
      at = found.get(at.parent ?? "");
    }
    for (const each of [...line.values()].reverse()) {
      const isPlaced = each.parent !== undefined && placed.has(each.parent);
      placed.set(each.id, isPlaced ? each : { ...each, parent: undefined });
    }
  }
  return [...placed.values()];
}

function toMessage(message: ForeignMessage, order: number): StorableMessage {
  const { id, parent, role, text, attachments = [], thinking = "", toolCalls = [], ...more } = message;
  const { model, at, end, results = [] } = more;
  const placed = { id, parent, order, ...(at !== undefined && { at }) };
  if (role === "user") return { role, ...placed, text, ...(attachments.length > 0 && { attachments }) };
  if (role === "tool") return { role, ...placed, results };
  return {
    role: "assistant",
    ...placed,
    thinking,
    answer: text,
    ...(toolCalls.length > 0 && { toolCalls }),
    end: { ending: end?.ending ?? { status: "done", reason: "stop" }, figures: end?.figures },
    ...(model !== undefined && { madeBy: { model, baseURL: "", settings: {} } }),
  };
}
