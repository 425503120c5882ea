import { isRecord } from "../../platform/index.ts";

/** What is kept about a conversation, apart from its messages. */
export interface ConversationRecord {
  readonly id: string;
  /** The beginning of the first question, or what the user has named it. */
  readonly title: string;
  /** When it was begun, and when a message was last added to it or changed, in ms since 1970. */
  readonly createdAt: number;
  readonly updatedAt: number;
  /** The last message of the branch that is shown; `undefined` without messages. */
  readonly leaf?: string | undefined;
  /** The model that gave the last answer. */
  readonly model?: string | undefined;
  readonly isPinned?: boolean;
  /** When it was put into the bin, in ms since 1970. */
  readonly deletedAt?: number | undefined;
  /** When it was deleted for good, in ms since 1970: it is shown nowhere, and erased once that can't be undone. */
  readonly hiddenAt?: number | undefined;
  /** Where it was imported from: the format's name. */
  readonly source?: string | undefined;
  /** The ids of messages that the user has deleted from an imported conversation: another import leaves them out. */
  readonly removed?: readonly string[] | undefined;
}

/** What is left of a conversation that was deleted for good: another tab or an import does not bring it back. */
export interface ErasedRecord {
  readonly id: string;
  /** In ms since 1970. */
  readonly erasedAt: number;
}

/** A message to store. */
export interface StorableMessage extends Readonly<Record<string, unknown>> {
  readonly id: string;
  /** Its place among the messages of its conversation, in the order in which they were made. */
  readonly order: number;
}

/**
 * A message without its texts, which are the large part of it: those are records of their own. All of them begin with
 * the id of the conversation, so that it is read without an index.
 */
export interface MessageRecord {
  readonly conversation: string;
  readonly id: string;
  readonly order: number;
  /** Everything else about it, as chat/model/parse-conversation.ts reads it. */
  readonly [more: string]: unknown;
}

/** The texts of a message, by the names that they have in it: `text`, or `answer` and `thinking`; and `attached`. */
export interface TextRecord {
  readonly conversation: string;
  readonly id: string;
  readonly texts: Readonly<Record<string, string>>;
}

/** What an answer got while it streamed, since the piece before. Once the answer has ended, it has a text instead. */
export interface PieceRecord extends TextRecord {
  /** Counts from 0. */
  readonly part: number;
}

/** The names of what is a text in a message. */
const TEXTS: ReadonlySet<string> = new Set(["text", "answer", "thinking"]);

/** A message as two records. */
export function splitMessage(
  message: StorableMessage,
  conversation: string,
): readonly [MessageRecord, TextRecord] {
  const { id, order } = message;
  const fields = Object.entries(message);
  const texts: Record<string, string> = {};
  for (const [name, value] of fields) if (TEXTS.has(name) && typeof value === "string") texts[name] = value;
  // So that they are searched.
  if (message["role"] === "tool") texts["text"] = resultText(message["results"]);
  const attached = attachedText(message["attachments"]);
  if (attached !== "") texts["attached"] = attached;
  const rest = Object.fromEntries(fields.filter(([name]) => !TEXTS.has(name)));
  return [
    { ...rest, conversation, id, order },
    { conversation, id, texts },
  ];
}

function resultText(results: unknown): string {
  const list: readonly unknown[] = Array.isArray(results) ? results : [];
  return list.flatMap((each) => (isRecord(each) ? [each["text"]] : [])).join("\n");
}

/** The names of pictures and files, and what pictures show. */
function attachedText(attachments: unknown): string {
  const list: readonly unknown[] = Array.isArray(attachments) ? attachments : [];
  const words = list.flatMap((each) => (isRecord(each) ? [each["name"], each["alt"]] : []));
  return words.filter((text) => typeof text === "string" && text !== "").join("\n");
}

/** The message of a record, with the pieces of text that were stored while it streamed. */
export function joinMessage(
  record: MessageRecord,
  text: TextRecord | undefined,
  pieces: readonly PieceRecord[],
): StorableMessage {
  return { ...record, ...withPieces(text, pieces) };
}

/** The pieces of several messages, by the id of the message. */
export function groupPieces(pieces: readonly PieceRecord[]): ReadonlyMap<string, readonly PieceRecord[]> {
  const groups = new Map<string, PieceRecord[]>();
  for (const piece of pieces) {
    const earlier = groups.get(piece.id);
    if (earlier === undefined) groups.set(piece.id, [piece]);
    else earlier.push(piece);
  }
  return groups;
}

/** The texts of a message, with the pieces that were stored while it streamed. */
export function withPieces(
  text: TextRecord | undefined,
  pieces: readonly PieceRecord[],
): Readonly<Record<string, string>> {
  const texts = { ...text?.texts };
  for (const piece of pieces)
    for (const [name, added] of Object.entries(piece.texts)) texts[name] = (texts[name] ?? "") + added;
  return texts;
}

/** Parses what the database holds, which a page of another version may have written. Never throws. */
export function parseConversationRecord(value: unknown): ConversationRecord | undefined {
  if (!isRecord(value)) return undefined;
  const { id, title, createdAt, updatedAt, leaf, model, isPinned, deletedAt, hiddenAt, source, removed } =
    value;
  if (typeof id !== "string" || id === "" || isErased(value)) return undefined;
  const begun = timeOf(createdAt) ?? timeOf(updatedAt) ?? 0;
  return {
    id,
    title: typeof title === "string" ? title : "",
    createdAt: begun,
    updatedAt: timeOf(updatedAt) ?? begun,
    leaf: typeof leaf === "string" ? leaf : undefined,
    model: typeof model === "string" ? model : undefined,
    isPinned: isPinned === true,
    deletedAt: timeOf(deletedAt),
    hiddenAt: timeOf(hiddenAt),
    source: typeof source === "string" ? source : undefined,
    removed: Array.isArray(removed) ? removed.filter((each) => typeof each === "string") : undefined,
  };
}

/** In the order of the list. */
export function latestFirst<R extends Pick<ConversationRecord, "updatedAt">>(
  records: readonly R[],
): readonly R[] {
  return records.toSorted((one, other) => other.updatedAt - one.updatedAt);
}

export function isErased(value: unknown): boolean {
  return isRecord(value) && timeOf(value["erasedAt"]) !== undefined;
}

function timeOf(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}
