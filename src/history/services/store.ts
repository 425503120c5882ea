import type { IDBPDatabase } from "idb";
import { historyError } from "../model/history-error.ts";
import {
  type ConversationRecord,
  groupPieces,
  isErased,
  joinMessage,
  latestFirst,
  parseConversationRecord,
} from "../model/records.ts";
import type { HistoryStore, KeptConversation } from "../model/store.ts";
import { readContents, readDraft, writeDraft } from "./contents.ts";
import { allOf, createDatabase, inParts } from "./database.ts";
import { ALL_STORES, type HistorySchema } from "./schema.ts";
import { searchTexts } from "./search.ts";
import { changeAll, erase, writeAll } from "./write-changes.ts";

type Database = IDBPDatabase<HistorySchema>;

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
    latest: (count) => using((database) => latest(database, count)),
    record: (id) =>
      using(async (database) => parseConversationRecord(await database.get("conversations", id))),
    read: (id) => using((database) => read(database, id)),
    ids: () => using((database) => database.getAllKeys("conversations")),
    write: (change) => using(async (database) => (await writeAll(database, [change]))[0]),
    writeAll: (changes) => using((database) => writeAll(database, changes)),

    changeAll: (ids, change) => using((database) => changeAll(database, ids, change)),

    append: (piece) =>
      using(async (database) => {
        const transaction = database.transaction(["messages", "pieces"], "readwrite", {
          durability: "relaxed",
        });
        // Another tab may have deleted the message; its pieces would then never be deleted.
        const { conversation, id } = piece;
        const isThere = (await transaction.objectStore("messages").getKey([conversation, id])) !== undefined;
        if (isThere) await transaction.objectStore("pieces").put(piece);
        await transaction.done;
      }),

    isErased: (id) => using(async (database) => isErased(await database.get("conversations", id))),

    readDraft: (id) => using((database) => readDraft(database, id)),
    writeDraft: (id, draft) => using((database) => writeDraft(database, id, draft)),

    erase: (ids, erasedAt) => using((database) => erase(database, ids, erasedAt)),
    search: (words, ids, signal) => searchTexts(using, words, ids, signal),
  };
}

const RECORDS_AT_ONCE = 500;

async function list(database: Database): Promise<readonly ConversationRecord[]> {
  const found: ConversationRecord[] = [];
  const parts = inParts(RECORDS_AT_ONCE, (range, count) => database.getAll("conversations", range, count));
  for await (const records of parts) {
    found.push(...records.map(parseConversationRecord).filter((record) => record !== undefined));
  }
  return latestFirst(found);
}

/** By a cursor: to read all keys of the index takes far longer, and a list of the latest has only a few. */
async function latest(database: Database, count: number): Promise<readonly ConversationRecord[]> {
  const found: ConversationRecord[] = [];
  const index = database.transaction("conversations").store.index("updatedAt");
  for await (const { value } of index.iterate(null, "prev")) {
    const record = parseConversationRecord(value);
    if (record !== undefined) found.push(record);
    if (found.length === count) break;
  }
  return found;
}

async function read(database: Database, id: string): Promise<KeptConversation | undefined> {
  const transaction = database.transaction(ALL_STORES);
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
  const piecesOf = groupPieces(pieces);
  const joined = messages
    .toSorted((one, other) => one.order - other.order)
    .map((message) => joinMessage(message, textsOf.get(message.id), piecesOf.get(message.id) ?? []));
  return { record, messages: await readContents(transaction, joined) };
}

function isClosing(error: unknown): boolean {
  return error instanceof DOMException && error.name === "InvalidStateError";
}
