import type { IDBPDatabase, IDBPTransaction } from "idb";
import {
  type ConversationRecord,
  isErased,
  parseConversationRecord,
  splitMessage,
  type StorableMessage,
} from "../model/records.ts";
import { searchedText } from "../model/search.ts";
import type { HistoryChange } from "../model/store.ts";
import { addToFilter, EMPTY_FILTER } from "../model/text-filter.ts";
import { ALL_STORES, allOf, type AllStores, type HistorySchema } from "./database.ts";

type Database = IDBPDatabase<HistorySchema>;
type Writing = IDBPTransaction<HistorySchema, AllStores, "readwrite">;

/** So many messages are given to the database at once: more take longer than a task may. */
const MESSAGES_AT_ONCE = 100;

/** Makes all changes in one transaction. It gives the new records; `undefined` for what was deleted for good. */
export async function writeAll(
  database: Database,
  changes: readonly HistoryChange[],
): Promise<readonly (ConversationRecord | undefined)[]> {
  const transaction = database.transaction(ALL_STORES, "readwrite", { durability: "strict" });
  const records: (ConversationRecord | undefined)[] = [];
  for (const change of changes) records.push(await write(transaction, change));
  await transaction.done;
  return records;
}

async function write(
  transaction: Writing,
  { id, change, put = [], remove = [], draft }: HistoryChange,
): Promise<ConversationRecord | undefined> {
  const store = <Name extends AllStores[number]>(name: Name) => transaction.objectStore(name);
  const stored = await store("conversations").get(id);
  if (isErased(stored)) return undefined;
  const record = change(parseConversationRecord(stored));
  for (let from = 0; from < put.length; from += MESSAGES_AT_ONCE) {
    await putMessages(transaction, id, put.slice(from, from + MESSAGES_AT_ONCE), stored !== undefined);
  }
  await Promise.all([
    store("conversations").put(record),
    draft !== undefined && store("drafts").put({ id, draft }),
    ...remove.flatMap((each) => [
      store("messages").delete([id, each]),
      store("texts").delete([id, each]),
      store("pieces").delete(allOf(id, each)),
    ]),
  ]);
  return record;
}

async function putMessages(
  transaction: Writing,
  id: string,
  put: readonly StorableMessage[],
  mayHavePieces: boolean,
): Promise<void> {
  const [filters, messages] = [transaction.objectStore("filters"), transaction.objectStore("messages")];
  const [texts, pieces] = [transaction.objectStore("texts"), transaction.objectStore("pieces")];
  const earlier = (await filters.get(id))?.filter ?? EMPTY_FILTER;
  const split = put.map((message) => splitMessage(message, id));
  const added = split.map(([, text]) => searchedText(text.texts));
  await Promise.all([
    filters.put({ id, filter: addToFilter(earlier, added) }),
    ...split.flatMap(([rest, text]) => [
      messages.put(rest),
      texts.put(text),
      mayHavePieces && pieces.delete(allOf(id, text.id)),
    ]),
  ]);
}

/** So many conversations are deleted at once: more take longer than a task may. */
const ERASED_AT_ONCE = 50;

/** Deletes all that is stored of conversations. Without a time, nothing tells later that they were there. */
export async function erase(
  database: Database,
  ids: readonly string[],
  erasedAt: number | undefined,
): Promise<void> {
  const transaction = database.transaction(ALL_STORES, "readwrite", { durability: "strict" });
  const conversations = transaction.objectStore("conversations");
  const eraseOne = (id: string): readonly Promise<unknown>[] => [
    erasedAt === undefined ? conversations.delete(id) : conversations.put({ id, erasedAt }),
    ...(["drafts", "filters"] as const).map((name) => transaction.objectStore(name).delete(id)),
    ...(["messages", "texts", "pieces"] as const).map((name) =>
      transaction.objectStore(name).delete(allOf(id)),
    ),
  ];
  for (let from = 0; from < ids.length; from += ERASED_AT_ONCE) {
    await Promise.all(ids.slice(from, from + ERASED_AT_ONCE).flatMap(eraseOne));
  }
  await transaction.done;
}
