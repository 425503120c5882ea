import { type Attachment, parseAttachments } from "../../../attachments/index.ts";
import { isRecord } from "../../../platform/index.ts";
import { parsePromptTemplate } from "../../../templates/index.ts";
import type { StorableMessage } from "../records.ts";
import { MOST_MESSAGES } from "./build.ts";
import { createLost, fieldsOf, listOf, type LostCounter, stringOf } from "./foreign.ts";
import type { Importer } from "./imported.ts";

/** The version of our own format, docs/conversations-format.md. Increase it for what earlier versions can't read. */
export const CAUSETTE_VERSION = 1;

const NAME = "causette";

const LONGEST_ID = 1000;

/** The fields that docs/conversations-format.md names. */
const CONVERSATION_FIELDS: ReadonlySet<string> = new Set(
  "type id title createdAt updatedAt leaf model isPinned deletedAt source removed".split(" "),
);
const MESSAGE_FIELDS: ReadonlySet<string> = new Set(
  "type conversation id parent role text attachments template thinking answer toolCalls results end madeBy edited at".split(
    " ",
  ),
);

function unknownIn(fields: object, known: ReadonlySet<string>): number {
  return Object.keys(fields).filter((name) => !known.has(name)).length;
}

/** The first line of a file. */
export function isCausetteHeader(value: unknown): boolean {
  return isRecord(value) && value["causette"] === "conversations";
}

/** Our own format; its lines are joined before. A conversation keeps its id: it is the one that was exported. */
export const causette: Importer = {
  name: NAME,
  recognises: (value) => isRecord(value) && isRecord(value["causette"]),
  read(value) {
    const { causette, messages: list } = fieldsOf(value);
    const fields = fieldsOf(causette);
    const { id, title, createdAt, updatedAt, leaf, model, isPinned, deletedAt, source, removed } = fields;
    if (!isId(id)) return "unknown";
    const lost = createLost();
    lost.add("unknown", unknownIn(fields, CONVERSATION_FIELDS));
    if (listOf(list).length > MOST_MESSAGES) return "too-many";
    const messages = readMessages(listOf(list), lost);
    if (messages.length === 0) return "empty";
    return {
      id,
      title: stringOf(title).slice(0, LONGEST_ID),
      createdAt: numberOf(createdAt),
      updatedAt: numberOf(updatedAt),
      leaf: isId(leaf) ? leaf : undefined,
      model: typeof model === "string" ? model : undefined,
      isPinned: isPinned === true,
      deletedAt: numberOf(deletedAt),
      removed: Array.isArray(removed) ? removed.filter(isId) : undefined,
      format: NAME,
      source: typeof source === "string" ? source : undefined,
      messages,
      lost: lost.list(),
    };
  },
};

function readMessages(list: readonly unknown[], lost: LostCounter): readonly StorableMessage[] {
  const found = new Map<string, StorableMessage>();
  for (const each of list) {
    const message = readMessage(each, found.size, lost);
    if (message === undefined || found.has(message.id)) lost.add("unknown");
    else found.set(message.id, message);
  }
  return [...found.values()];
}

/** What the chat parses when the conversation is opened (chat/model/parse-conversation.ts), so that nothing else is stored. */
function readMessage(value: unknown, order: number, lost: LostCounter): StorableMessage | undefined {
  const fields = fieldsOf(value);
  const { id, parent, role, text, thinking, answer, toolCalls, results, end, madeBy, edited, at } = fields;
  if (!isId(id)) return undefined;
  lost.add("unknown", unknownIn(fields, MESSAGE_FIELDS));
  const time = numberOf(at);
  const placed = { id, order, ...(isId(parent) && { parent }), ...(time !== undefined && { at: time }) };
  if (role === "user" && typeof text === "string") {
    const attached = listOf(fields["attachments"]).flatMap((each) => readAttachment(each, lost));
    const template = parsePromptTemplate(fields["template"]);
    return {
      ...{ role, ...placed, text },
      ...(attached.length > 0 && { attachments: attached }),
      ...(template && { template }),
    };
  }
  if (role === "tool") return { role, ...placed, results: Array.isArray(results) ? results : [] };
  if (role !== "assistant" || typeof answer !== "string") return undefined;
  const { model, settings, system } = fieldsOf(madeBy);
  return {
    role,
    ...placed,
    thinking: stringOf(thinking),
    answer,
    ...(Array.isArray(toolCalls) && { toolCalls }),
    ...(isRecord(end) && { end }),
    ...(typeof model === "string" && {
      madeBy: {
        ...{ model, baseURL: "", settings: isRecord(settings) ? settings : {} },
        ...(typeof system === "string" && { system }),
      },
    }),
    ...(edited === true && { edited }),
  };
}

function readAttachment(value: unknown, lost: LostCounter): readonly Attachment[] {
  const found = parseAttachments([value]);
  const { kind } = fieldsOf(value);
  if (found.length === 0) lost.add(kind === "picture" || kind === "file" ? kind : "unknown");
  return found;
}

function isId(value: unknown): value is string {
  return typeof value === "string" && value !== "" && value.length <= LONGEST_ID;
}

function numberOf(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}
