import type { Message, Tree } from "../../chat/index.ts";
import { hasContents } from "./contents.ts";
import type { ConversationRecord, StorableMessage } from "./records.ts";
import type { KeptConversation } from "./store.ts";
import { titleOf } from "./title.ts";

/** What has changed in a conversation since it was last written. */
export interface Batch {
  readonly put: Map<string, StorableMessage>;
  readonly remove: Set<string>;
  /** `undefined`: nothing is to be written. */
  change: ((stored: ConversationRecord | undefined) => ConversationRecord) | undefined;
}

/** The text of an answer that streams in, and how much of it is on the disk. */
export interface Stream {
  readonly answer: string;
  /** The number of the next piece. */
  part: number;
  /** In characters. */
  stored: Lengths;
  texts: { answer: string; thinking: string };
  savedAt: number;
}

interface Lengths {
  readonly answer: number;
  readonly thinking: number;
}

/** What is not on the disk yet of one conversation. */
export interface Unsaved {
  readonly id: string;
  /** The places of its messages in the order in which they were made. */
  readonly orders: Map<string, number>;
  batch: Batch;
  /** It is being written. */
  writing: Batch | undefined;
  stream: Stream | undefined;
}

export function emptyBatch(): Batch {
  return { put: new Map(), remove: new Set(), change: undefined };
}

export function createUnsaved(id: string): Unsaved {
  return { id, orders: new Map(), batch: emptyBatch(), writing: undefined, stream: undefined };
}

/** Adds what has changed in a conversation. */
export function addChanges(unsaved: Unsaved, before: Tree, after: Tree): void {
  const { batch } = unsaved;
  const put = [...after.all.values()].filter((message) => before.all.get(message.id) !== message);
  const removed = [...before.all.keys()].filter((key) => !after.all.has(key));
  for (const message of put) putMessage(unsaved, message);
  for (const key of removed) {
    batch.put.delete(key);
    batch.remove.add(key);
  }
  const isTouched = put.length > 0 || removed.length > 0;
  batch.change = inTurn(
    batch.change,
    recordChange(
      unsaved.id,
      after,
      isTouched,
      removed,
      put.map(({ id }) => id),
    ),
  );
}

/** Adds a message, with all of its text. */
export function putMessage(unsaved: Unsaved, message: Message): void {
  const { batch, orders, id } = unsaved;
  const order = orders.get(message.id) ?? orders.size;
  orders.set(message.id, order);
  batch.put.set(message.id, { ...message, order });
  batch.remove.delete(message.id);
  batch.change ??= (stored) => stored ?? newRecord(id, "");
  if (message.role !== "assistant") return;
  if (unsaved.stream?.answer === message.id) unsaved.stream = undefined;
  if (message.end === undefined) unsaved.stream = createStream(message.id, message);
}

/** A stream whose text so far is on the disk, or in the batch that is written before it. */
function createStream(id: string, { answer, thinking }: { answer: string; thinking: string }): Stream {
  return {
    answer: id,
    part: 0,
    stored: { answer: answer.length, thinking: thinking.length },
    texts: { answer: "", thinking: "" },
    savedAt: performance.now(),
  };
}

/** Adds a batch that is newer than what waits. */
export function addBatch({ batch }: Unsaved, newer: Batch): void {
  for (const [key, message] of newer.put) {
    batch.put.set(key, message);
    batch.remove.delete(key);
  }
  for (const key of newer.remove) {
    batch.put.delete(key);
    batch.remove.add(key);
  }
  batch.change = inTurn(batch.change, newer.change);
}

/** A batch could not be written: it waits again, below what has come meanwhile. */
export function putBack(unsaved: Unsaved, failed: Batch): void {
  const { batch } = unsaved;
  unsaved.batch = failed;
  addBatch(unsaved, batch);
}

/** What is left to write of a batch whose texts alone were stored. */
export function contentsIn({ put }: Batch, stored: ConversationRecord): Batch {
  return {
    put: new Map([...put].filter(([, message]) => hasContents(message))),
    remove: new Set(),
    change: (now) => now ?? stored,
  };
}

/** A conversation as it is stored, with the changes that are not on the disk yet. */
export function withUnsaved(
  { batch, writing }: Unsaved,
  stored: KeptConversation | undefined,
): KeptConversation | undefined {
  let record = stored?.record;
  const messages = new Map(stored?.messages.map((message) => [message.id, message]));
  for (const { change, put, remove } of writing === undefined ? [batch] : [writing, batch]) {
    if (change === undefined) continue;
    record = change(record);
    for (const message of put.values()) messages.set(message.id, message);
    for (const key of remove) messages.delete(key);
  }
  return (
    record && { record, messages: [...messages.values()].toSorted((one, other) => one.order - other.order) }
  );
}

/** One change after the other. */
export function inTurn(first: Batch["change"], second: Batch["change"]): Batch["change"] {
  if (first === undefined || second === undefined) return second ?? first;
  return (stored) => second(first(stored));
}

export function newRecord(id: string, title: string): ConversationRecord {
  const now = Date.now();
  return { id, title, createdAt: now, updatedAt: now };
}

/** How a change of the tree changes the record. */
function recordChange(
  id: string,
  tree: Tree,
  isTouched: boolean,
  removed: readonly string[],
  put: readonly string[],
) {
  const now = Date.now();
  const model = tree.messages.findLast((message) => message.role === "assistant")?.madeBy?.model;
  return (stored: ConversationRecord | undefined): ConversationRecord => {
    const record = stored ?? newRecord(id, "");
    const left = new Set([...(record.removed ?? []), ...removed]);
    for (const each of put) left.delete(each);
    return {
      ...record,
      title: record.title === "" ? titleOf(tree) : record.title,
      updatedAt: isTouched ? now : record.updatedAt,
      leaf: tree.messages.at(-1)?.id,
      model: model || record.model,
      ...(record.source !== undefined && { removed: [...left] }),
    };
  };
}
