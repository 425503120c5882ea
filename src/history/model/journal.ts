import { isRecord } from "../../platform/index.ts";
import { withContentsOf, withoutContents } from "./contents.ts";
import type { ConversationRecord, StorableMessage } from "./records.ts";
import { parseConversationRecord } from "./records.ts";
import type { KeptConversation } from "./store.ts";
import type { Batch, Unsaved } from "./unsaved.ts";

/**
 * What was not on the disk of one conversation when its page was left: a database writes too late for that, so it is
 * written into the storage, and into the database by the next page.
 */
export interface JournalEntry {
  readonly id: string;
  readonly record: ConversationRecord;
  readonly put: readonly StorableMessage[];
  readonly remove: readonly string[];
  readonly stream?: JournalStream | undefined;
}

/** The end of an answer's text: what comes after the first `from` characters. */
export interface JournalStream {
  readonly answer: string;
  readonly from: { readonly answer: number; readonly thinking: number };
  readonly texts: { readonly answer: string; readonly thinking: string };
}

/** What is to be kept of a conversation; `undefined`: all of it is on the disk. */
export function journalOf({ id, batch, writing, stream }: Unsaved): JournalEntry | undefined {
  const batches: readonly Batch[] = writing === undefined ? [batch] : [writing, batch];
  const changes = batches.flatMap(({ change }) => change ?? []);
  const hasText = stream !== undefined && (stream.texts.answer !== "" || stream.texts.thinking !== "");
  if (changes.length === 0 && !hasText) return undefined;
  const record = changes.reduce<ConversationRecord | undefined>(
    (stored, change) => change(stored),
    undefined,
  );
  return {
    id,
    record: record ?? { id, title: "", createdAt: 0, updatedAt: 0 },
    put: batches.flatMap(({ put }) => [...put.values()]),
    remove: batches.flatMap(({ remove }) => [...remove]),
    ...(hasText && { stream: { answer: stream.answer, from: stream.stored, texts: stream.texts } }),
  };
}

/**
 * What is to be written of an entry. `kept`: what there is of its conversation, with the pictures and files that the
 * entry had no room for.
 */
export function batchOf({ record, put, remove, stream }: JournalEntry, kept?: KeptConversation): Batch {
  const stored = new Map(kept?.messages.map((message) => [message.id, message]));
  const messages = new Map(put.map((each) => [each.id, withContentsOf(each, stored.get(each.id))]));
  const begun = stream && (messages.get(stream.answer) ?? stored.get(stream.answer));
  if (stream && begun) messages.set(begun.id, withEnd(begun, stream));
  return {
    put: messages,
    remove: new Set(remove),
    change: (before) => (before === undefined ? record : { ...before, leaf: record.leaf ?? before.leaf }),
  };
}

/** In characters. The storage has room for some 5 million, for all that the page keeps there. */
const MOST_WITH_CONTENTS = 1_000_000;

/** Entries without the pictures and files that they have no room for: no text may be lost for those. */
export function fitJournal(entries: readonly unknown[]): readonly unknown[] {
  if (JSON.stringify(entries).length <= MOST_WITH_CONTENTS) return entries;
  return entries.map((entry) => {
    const put = isRecord(entry) ? entry["put"] : undefined;
    if (!isRecord(entry) || !Array.isArray(put)) return entry;
    return { ...entry, put: put.map((each: unknown) => (isRecord(each) ? withoutContents(each) : each)) };
  });
}

/** Parses it from the storage. Never throws. */
export function parseJournal(value: unknown): readonly JournalEntry[] {
  return Array.isArray(value) ? value.flatMap((each) => parseEntry(each) ?? []) : [];
}

function parseEntry(value: unknown): JournalEntry | undefined {
  if (!isRecord(value)) return undefined;
  const { id, put, remove, stream } = value;
  const record = parseConversationRecord(value["record"]);
  if (typeof id !== "string" || record === undefined || !Array.isArray(put) || !Array.isArray(remove)) {
    return undefined;
  }
  return {
    id,
    record,
    put: put.flatMap((message) => (isStorable(message) ? [message] : [])),
    remove: remove.filter((each) => typeof each === "string"),
    stream: parseStream(stream),
  };
}

function parseStream(value: unknown): JournalStream | undefined {
  if (!isRecord(value)) return undefined;
  const { answer, from, texts } = value;
  if (typeof answer !== "string" || !isRecord(from) || !isRecord(texts)) return undefined;
  return {
    answer,
    from: { answer: Number(from["answer"]), thinking: Number(from["thinking"]) },
    texts: { answer: String(texts["answer"]), thinking: String(texts["thinking"]) },
  };
}

function isStorable(value: unknown): value is StorableMessage {
  return isRecord(value) && typeof value["id"] === "string" && typeof value["order"] === "number";
}

/** A message of the database with the end of its text that was not there. */
export function withEnd(message: StorableMessage, { from, texts }: JournalStream): StorableMessage {
  const whole = (name: "answer" | "thinking"): string => {
    const stored = message[name];
    const text = typeof stored === "string" ? stored : "";
    return text.length < from[name] ? text : text.slice(0, from[name]) + texts[name];
  };
  return { ...message, answer: whole("answer"), thinking: whole("thinking") };
}
