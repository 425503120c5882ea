import type { IDBPDatabase, IDBPTransaction } from "idb";
import { isRecord } from "../../platform/index.ts";
import {
  contentsOf,
  type KeyedContent,
  referencesIn,
  withContents,
  withReferences,
} from "../model/contents.ts";
import { complete } from "./database.ts";
import { ALL_STORES, type AllStores, type HistorySchema } from "./schema.ts";

type Database = IDBPDatabase<HistorySchema>;
type Writing = IDBPTransaction<HistorySchema, AllStores, "readwrite">;
type Reading = IDBPTransaction<HistorySchema, AllStores, "readonly" | "readwrite">;
type Fields = Readonly<Record<string, unknown>>;

/** Stores the contents of a message or a draft that are not there yet. It gives what refers to them. */
export async function putContents<T extends Fields>(transaction: Writing, value: T): Promise<T> {
  const ids: (string | undefined)[] = [];
  for (const content of contentsOf(value)) ids.push(content && (await putContent(transaction, content)));
  return withReferences(value, ids);
}

/** Two contents with the same key, by accident or by intent, are told apart by a longer id. */
async function putContent(transaction: Writing, { key, content }: KeyedContent): Promise<string> {
  const store = transaction.objectStore("contents");
  for (let id = key; ; id += "+") {
    const stored = await store.get(id);
    if (stored?.content === content) return id;
    if (stored !== undefined) continue;
    await store.put({ id, content });
    return id;
  }
}

/** Deletes those contents that no message and no draft refers to. */
export async function deleteUnused(transaction: Writing, ids: Iterable<string>): Promise<void> {
  const indexes = [
    transaction.objectStore("messages").index("contents"),
    transaction.objectStore("drafts").index("contents"),
  ];
  for (const id of ids) {
    const counts = await Promise.all(indexes.map((index) => index.count(id)));
    if (counts.every((count) => count === 0)) await transaction.objectStore("contents").delete(id);
  }
}

/** Messages or drafts with the contents that they refer to. */
export async function readContents<T extends Fields>(
  transaction: Reading,
  stored: readonly T[],
): Promise<readonly T[]> {
  const ids = [...new Set(stored.flatMap(referencesIn))];
  if (ids.length === 0) return stored;
  const found = await Promise.all(ids.map((id) => transaction.objectStore("contents").get(id)));
  const contents = new Map(found.flatMap((record) => (record ? [[record.id, record.content] as const] : [])));
  return stored.map((each) => withContents(each, contents));
}

/** Stores what is typed for a conversation, in place of what was; `undefined` deletes it. Gives what that referred to. */
export async function putDraft(transaction: Writing, id: string, draft: unknown): Promise<readonly string[]> {
  const drafts = transaction.objectStore("drafts");
  const earlier = await drafts.get(id);
  if (draft === undefined) await drafts.delete(id);
  else await drafts.put({ id, draft: isRecord(draft) ? await putContents(transaction, draft) : draft });
  return referencesIn(earlier?.draft);
}

/** Resolves when the system has it. */
export async function writeDraft(database: Database, id: string, draft: unknown): Promise<void> {
  const transaction = database.transaction(ALL_STORES, "readwrite", { durability: "relaxed" });
  const work = async (): Promise<void> => deleteUnused(transaction, await putDraft(transaction, id, draft));
  await complete(transaction, work());
}

export async function readDraft(database: Database, id: string): Promise<unknown> {
  const transaction = database.transaction(ALL_STORES);
  const draft = (await transaction.objectStore("drafts").get(id))?.draft;
  return isRecord(draft) ? (await readContents(transaction, [draft]))[0] : draft;
}
