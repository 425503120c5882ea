import type { IDBPDatabase } from "idb";
import { historyError } from "../model/history-error.ts";
import {
  type ConversationRecord,
  isErased,
  joinMessage,
  parseConversationRecord,
  type PieceRecord,
  splitMessage,
  type StorableMessage,
} from "../model/records.ts";
import { createDatabase, type HistorySchema } from "./database.ts";

/** What one step changes in a conversation. It is stored as a whole or not at all. */
export interface HistoryChange {
  readonly id: string;
  /** Computes the record from the stored one, which another tab may have changed; `undefined` when it is new. */
  change(stored: ConversationRecord | undefined): ConversationRecord;
  readonly put?: readonly StorableMessage[];
  /** The ids of messages that are deleted. */
  readonly remove?: readonly string[];
}

export interface KeptConversation {
  readonly record: ConversationRecord;
  /** The messages of all branches, in the order in which they were made; not parsed. */
  readonly messages: readonly unknown[];
}

/** Every function rejects with a HistoryError, and has changed nothing then. */
export interface HistoryStore {
  /** All conversations without their messages, those in the bin too; the latest first. */
  list(): Promise<readonly ConversationRecord[]>;
  read(id: string): Promise<KeptConversation | undefined>;
  /**
   * Resolves with the new record when it is on the disk; with `undefined`, and nothing is written, when the conversation
   * was deleted for good. A message that is put has its whole text: what was appended to it is dropped.
   */
  write(change: HistoryChange): Promise<ConversationRecord | undefined>;
  /**
   * Adds to the texts of a message that streams. Resolves when the system has it, so that it outlives the browser; a
   * power cut may lose it. The message has to be stored before.
   */
  append(piece: PieceRecord): Promise<void>;
  /** Deletes conversations with all their messages, for good. What stays is that they were deleted, at `at` in ms. */
  erase(ids: readonly string[], at: number): Promise<void>;
}

type Database = IDBPDatabase<HistorySchema>;

const ALL = ["conversations", "messages", "texts", "pieces"] as const;

/** The conversations in the browser's database. Nothing is opened or loaded before the first call. */
export function createHistoryStore(open = createDatabase()): HistoryStore {
  async function using<T>(task: (database: Database) => Promise<T>): Promise<T> {
    try {
      return await task(await open());
    } catch (error) {
      if (!isClosing(error)) throw historyError(error);
    }
    try {
      return await task(await open()); // another tab has closed it between the two calls
    } catch (error) {
      throw historyError(error);
    }
  }

  return {
    list: () => using(list),
    read: (id) => using((database) => read(database, id)),
    write: (change) => using((database) => write(database, change)),

    append: (piece) =>
      using(async (database) => {
        const transaction = database.transaction(["messages", "pieces"], "readwrite", {
          durability: "relaxed",
        });
        // Another tab may have deleted the message; its pieces would then never be deleted.
        const { conversation, id } = piece;
        const isThere = (await transaction.objectStore("messages").getKey([conversation, id])) !== undefined;
        await Promise.all([isThere && transaction.objectStore("pieces").put(piece), transaction.done]);
      }),

    erase: (ids, erasedAt) =>
      using(async (database) => {
        const transaction = database.transaction(ALL, "readwrite", { durability: "strict" });
        const erased = ids.flatMap((id) => [
          transaction.objectStore("conversations").put({ id, erasedAt }),
          ...(["messages", "texts", "pieces"] as const).map((name) =>
            transaction.objectStore(name).delete(allOf(id)),
          ),
        ]);
        await Promise.all([...erased, transaction.done]);
      }),
  };
}

async function list(database: Database): Promise<readonly ConversationRecord[]> {
  const found = (await database.getAll("conversations")).map(parseConversationRecord);
  return found
    .filter((record) => record !== undefined)
    .toSorted((one, other) => other.updatedAt - one.updatedAt);
}

async function read(database: Database, id: string): Promise<KeptConversation | undefined> {
  const transaction = database.transaction(ALL);
  const range = allOf(id);
  const [stored, messages, texts, pieces] = await Promise.all([
    transaction.objectStore("conversations").get(id),
    transaction.objectStore("messages").getAll(range),
    transaction.objectStore("texts").getAll(range),
    transaction.objectStore("pieces").getAll(range),
  ]);
  const record = parseConversationRecord(stored);
  if (record === undefined) return undefined;
  const textsOf = new Map(texts.map((text) => [text.id, text]));
  const piecesOf = new Map<string, PieceRecord[]>();
  for (const piece of pieces) {
    const earlier = piecesOf.get(piece.id);
    if (earlier === undefined) piecesOf.set(piece.id, [piece]);
    else earlier.push(piece);
  }
  const joined = messages
    .toSorted((one, other) => one.order - other.order)
    .map((message) => joinMessage(message, textsOf.get(message.id), piecesOf.get(message.id) ?? []));
  return { record, messages: joined };
}

async function write(database: Database, { id, change, put = [], remove = [] }: HistoryChange) {
  const transaction = database.transaction(ALL, "readwrite", { durability: "strict" });
  const [conversations, messages] = [
    transaction.objectStore("conversations"),
    transaction.objectStore("messages"),
  ];
  const [texts, pieces] = [transaction.objectStore("texts"), transaction.objectStore("pieces")];
  const stored = await conversations.get(id);
  if (isErased(stored)) return undefined;
  const record = change(parseConversationRecord(stored));
  await Promise.all([
    conversations.put(record),
    ...put.flatMap((message) => {
      const [rest, text] = splitMessage(message, id);
      return [messages.put(rest), texts.put(text), pieces.delete(allOf(id, message.id))];
    }),
    ...remove.flatMap((each) => [
      messages.delete([id, each]),
      texts.delete([id, each]),
      pieces.delete(allOf(id, each)),
    ]),
    transaction.done,
  ]);
  return record;
}

/** The keys that begin with these parts. */
function allOf(...parts: readonly string[]): IDBKeyRange {
  return IDBKeyRange.bound([...parts], [...parts, []]); // an array is after every number and text
}

function isClosing(error: unknown): boolean {
  return error instanceof DOMException && error.name === "InvalidStateError";
}
