import type { IDBPDatabase } from "idb";
import { historyError } from "../model/history-error.ts";
import {
  type ConversationRecord,
  joinMessage,
  parseConversationRecord,
  type PieceRecord,
  splitMessage,
} from "../model/records.ts";
import { createDatabase, type HistorySchema } from "./database.ts";

/** A message to store: any object with an id and the time when it was made, in ms since 1970. */
export interface MessageToStore extends Readonly<Record<string, unknown>> {
  readonly id: string;
  readonly at: number;
}

/** What one step changes in a conversation. It is stored as a whole or not at all. */
export interface HistoryChange {
  readonly conversation: ConversationRecord;
  readonly put?: readonly MessageToStore[];
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
  /** Resolves when it is on the disk. A message that is put has its whole text: what was appended to it is dropped. */
  write(change: HistoryChange): Promise<void>;
  /**
   * Adds to the texts of a message that streams. Resolves when the system has it, so that it outlives the browser; a
   * power cut may lose it. The message has to be stored before.
   */
  append(piece: PieceRecord): Promise<void>;
  /** Deletes conversations with all their messages, for good. */
  erase(ids: readonly string[]): Promise<void>;
}

/** The conversations in the browser's database. Nothing is opened or loaded before the first call. */
export function createHistoryStore(open = createDatabase()): HistoryStore {
  async function using<T>(task: (database: IDBPDatabase<HistorySchema>) => Promise<T>): Promise<T> {
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
    list: () =>
      using(async (database) => {
        const found = (await database.getAll("conversations")).map(parseConversationRecord);
        return found
          .filter((record) => record !== undefined)
          .sort((one, other) => other.updatedAt - one.updatedAt);
      }),

    read: (id) =>
      using(async (database) => {
        const transaction = database.transaction(["conversations", "messages", "texts", "pieces"]);
        const [conversations, messages] = [
          transaction.objectStore("conversations"),
          transaction.objectStore("messages"),
        ];
        const record = parseConversationRecord(await conversations.get(id));
        if (record === undefined) return undefined;
        const found = await messages.index("conversation").getAll(id);
        const joined = found
          .sort((one, other) => one.at - other.at)
          .map(async (message) => {
            const [text, pieces] = await Promise.all([
              transaction.objectStore("texts").get(message.id),
              transaction.objectStore("pieces").getAll(piecesOf(message.id)),
            ]);
            return joinMessage(message, text, pieces);
          });
        return { record, messages: await Promise.all(joined) };
      }),

    write: ({ conversation, put = [], remove = [] }) =>
      using(async (database) => {
        const stores = ["conversations", "messages", "texts", "pieces"] as const;
        const transaction = database.transaction(stores, "readwrite", { durability: "strict" });
        const [messages, texts] = [transaction.objectStore("messages"), transaction.objectStore("texts")];
        const pieces = transaction.objectStore("pieces");
        await Promise.all([
          transaction.objectStore("conversations").put(conversation),
          ...put.flatMap((message) => {
            const [record, text] = splitMessage(message, conversation.id);
            return [messages.put(record), texts.put(text), pieces.delete(piecesOf(message.id))];
          }),
          ...remove.flatMap((id) => [messages.delete(id), texts.delete(id), pieces.delete(piecesOf(id))]),
          transaction.done,
        ]);
      }),

    append: (piece) =>
      using(async (database) => {
        const transaction = database.transaction(["messages", "pieces"], "readwrite", {
          durability: "relaxed",
        });
        // Another tab may have deleted the message; its pieces would then never be deleted.
        const isThere = (await transaction.objectStore("messages").getKey(piece.id)) !== undefined;
        await Promise.all([isThere && transaction.objectStore("pieces").put(piece), transaction.done]);
      }),

    erase: (ids) =>
      using(async (database) => {
        const stores = ["conversations", "messages", "texts", "pieces"] as const;
        const transaction = database.transaction(stores, "readwrite", { durability: "strict" });
        const messages = transaction.objectStore("messages");
        const erased = ids.map(async (id) => {
          const keys = await messages.index("conversation").getAllKeys(id);
          const each = keys.flatMap((key) => [
            messages.delete(key),
            transaction.objectStore("texts").delete(key),
            transaction.objectStore("pieces").delete(piecesOf(key)),
          ]);
          await Promise.all([transaction.objectStore("conversations").delete(id), ...each]);
        });
        await Promise.all([...erased, transaction.done]);
      }),
  };
}

/** The keys of all pieces of a message. */
function piecesOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]); // an array is after every number
}

function isClosing(error: unknown): boolean {
  return error instanceof DOMException && error.name === "InvalidStateError";
}
