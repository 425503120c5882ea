import type { IDBPDatabase, IDBPTransaction } from "idb";
import { referencesIn } from "../model/contents.ts";
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
import { deleteUnused, putContents, putDraft } from "./contents.ts";
import { allOf, complete } from "./database.ts";
import { ALL_STORES, type AllStores, type HistorySchema } from "./schema.ts";

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
  async function work(): Promise<readonly (ConversationRecord | undefined)[]> {
    const records: (ConversationRecord | undefined)[] = [];
    const left = new Set<string>();
    for (const change of changes) records.push(await write(transaction, change, left));
    await deleteUnused(transaction, left);
    return records;
  }

  return complete(transaction, work());
}

/** Makes one change. What it replaces or deletes adds to `left` what that referred to. */
async function write(
  transaction: Writing,
  { id, change, put = [], remove = [], draft }: HistoryChange,
  left: Set<string>,
): Promise<ConversationRecord | undefined> {
  const store = <Name extends AllStores[number]>(name: Name) => transaction.objectStore(name);
  const stored = await store("conversations").get(id);
  if (isErased(stored)) return undefined;
  const record = change(parseConversationRecord(stored));
  const replaced = stored === undefined ? [] : [...put.map((message) => message.id), ...remove];
  for (const each of replaced) addReferences(left, await store("messages").get([id, each]));
  for (let from = 0; from < put.length; from += MESSAGES_AT_ONCE) {
    await putMessages(transaction, id, put.slice(from, from + MESSAGES_AT_ONCE), stored !== undefined);
  }
  if (draft !== undefined) for (const each of await putDraft(transaction, id, draft)) left.add(each);
  await Promise.all([
    store("conversations").put(record),
    ...remove.flatMap((each) => [
      store("messages").delete([id, each]),
      store("texts").delete([id, each]),
      store("pieces").delete(allOf(id, each)),
    ]),
  ]);
  return record;
}

function addReferences(left: Set<string>, stored: unknown): void {
  for (const id of referencesIn(stored)) left.add(id);
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
  const referring: StorableMessage[] = [];
  for (const message of put) referring.push(await putContents(transaction, message));
  const split = referring.map((message) => splitMessage(message, id));
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

/** So many conversations are deleted, or their records changed, at once: more take longer than a task may. */
const CONVERSATIONS_AT_ONCE = 50;

/** Runs a task for all of them, some at once. */
async function forAll(ids: readonly string[], task: (id: string) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < ids.length; from += CONVERSATIONS_AT_ONCE) {
    await Promise.all(ids.slice(from, from + CONVERSATIONS_AT_ONCE).map(task));
  }
}

/** Changes records in one transaction. It gives the new ones, of those that are there. */
export async function changeAll(
  database: Database,
  ids: readonly string[],
  change: (stored: ConversationRecord) => ConversationRecord,
): Promise<readonly ConversationRecord[]> {
  const transaction = database.transaction("conversations", "readwrite", { durability: "strict" });
  const records: ConversationRecord[] = [];
  const changeOne = async (id: string): Promise<void> => {
    const stored = parseConversationRecord(await transaction.store.get(id));
    if (stored === undefined) return;
    const record = change(stored);
    records.push(record);
    await transaction.store.put(record);
  };
  await complete(transaction, forAll(ids, changeOne));
  return records;
}

/** Deletes all that is stored of conversations. Without a time, nothing tells later that they were there. */
export async function erase(
  database: Database,
  ids: readonly string[],
  erasedAt: number | undefined,
): Promise<void> {
  const transaction = database.transaction(ALL_STORES, "readwrite", { durability: "strict" });
  const conversations = transaction.objectStore("conversations");
  const left = new Set<string>();
  const eraseOne = async (id: string): Promise<void> => {
    if (hasContents) {
      for (const message of await transaction.objectStore("messages").getAll(allOf(id)))
        addReferences(left, message);
      addReferences(left, (await transaction.objectStore("drafts").get(id))?.draft);
    }
    await Promise.all([
      erasedAt === undefined ? conversations.delete(id) : conversations.put({ id, erasedAt }),
      ...(["drafts", "filters"] as const).map((name) => transaction.objectStore(name).delete(id)),
      ...(["messages", "texts", "pieces"] as const).map((name) =>
        transaction.objectStore(name).delete(allOf(id)),
      ),
    ]);
  };
  let hasContents = false;
  async function work(): Promise<void> {
    hasContents = (await transaction.objectStore("contents").count()) > 0;
    await forAll(ids, eraseOne);
    await deleteUnused(transaction, left);
  }

  await complete(transaction, work());
}
