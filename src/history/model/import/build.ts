import { fieldsOf, firstText, listOf, timeOf, titleOf, type LostCounter } from "./foreign.ts";
import type { FaultReason, ImportedConversation } from "./imported.ts";
import { joinResults } from "./join-results.ts";
import { type ForeignMessage, linkMessages } from "./link-messages.ts";

/** What a format tells about a conversation. */
export interface Found {
  readonly format: string;
  /** Its id in the other program. */
  readonly id: string;
  readonly title?: unknown;
  readonly createdAt?: unknown;
  readonly updatedAt?: unknown;
  readonly leaf?: string | undefined;
  readonly model?: string | undefined;
  readonly isPinned?: boolean;
  readonly system?: string | undefined;
  readonly messages: readonly ForeignMessage[];
  readonly lost: LostCounter;
}

/** More messages in one conversation are no conversation, and would block the page. */
export const MOST_MESSAGES = 100_000;

const LONGEST_NAME = 60;

/** The conversation as it is stored. */
export function build(found: Found): ImportedConversation | FaultReason {
  const { format, id, system, isPinned = false, lost } = found;
  if (found.messages.length > MOST_MESSAGES) return "too-many";
  const joined = joinResults(found.messages, lost);
  const linked = linkMessages(joined.messages, joined.placeOf(found.leaf));
  const { messages, leaf, model = found.model } = linked;
  if (messages.length === 0) return "empty";
  const times = messages.map(({ at }) => timeOf(at)).filter((at) => at !== undefined);
  const question = messages.find(({ role }) => role === "user");
  const names = listOf(question?.["attachments"]).map((each) => fieldsOf(each)["name"]);
  const first = firstText(question?.["text"], ...names) ?? messages[0]?.["answer"];
  return {
    id: `${format}:${id}`,
    title: titleOf(found.title) || titleOf(first).slice(0, LONGEST_NAME),
    createdAt: timeOf(found.createdAt) ?? times.reduce(earlier, undefined),
    updatedAt: timeOf(found.updatedAt) ?? times.reduce(later, undefined) ?? timeOf(found.createdAt),
    leaf,
    model,
    isPinned,
    format,
    source: format,
    system: system === undefined || system.trim() === "" ? undefined : system,
    messages,
    lost: lost.list(),
  };
}

function earlier(one: number | undefined, other: number): number {
  return one === undefined ? other : Math.min(one, other);
}

function later(one: number | undefined, other: number): number {
  return one === undefined ? other : Math.max(one, other);
}
