import { deleteDB } from "idb";
import { wordsOf } from "../../../src/history/model/find-words.ts";
import type { ConversationRecord, StorableMessage } from "../../../src/history/model/records.ts";
import type { Found } from "../../../src/history/model/search.ts";
import type { HistoryStore } from "../../../src/history/model/store.ts";
import { createDatabase } from "../../../src/history/services/database.ts";
import { createMemoryStore } from "../../../src/history/services/memory-store.ts";
import { createHistoryStore } from "../../../src/history/services/store.ts";

export const DATABASE = "causette.search-test";
/** How long a database may take to open, in ms: longer than on a busy machine. */
export const OPENING_MS = 30_000;
const opened: (() => Promise<{ close(): void }>)[] = [];

/** The kinds of stores: all of them search alike. */
export const STORES: readonly (readonly [string, () => HistoryStore])[] = [
  ["database", openDatabase],
  ["memory", createMemoryStore],
];

function openDatabase(): HistoryStore {
  const database = createDatabase(DATABASE, undefined, () => import("idb"), OPENING_MS);
  opened.push(database);
  return createHistoryStore(database);
}

/** Deletes what a test has stored. */
export async function deleteStores(): Promise<void> {
  for (const database of opened.splice(0)) (await database()).close();
  await deleteDB(DATABASE);
}

export function conversation(id: string, updatedAt: number, title = `About ${id}`): ConversationRecord {
  return { id, title, createdAt: 1, updatedAt };
}

export async function keep(
  store: HistoryStore,
  record: ConversationRecord,
  texts: readonly string[],
): Promise<void> {
  // The ids are in another order than the messages.
  const put = texts.map((text, order): StorableMessage => ({
    id: `${record.id}-${100 - order}`,
    order,
    ...(order % 2 === 0 ? { text } : { answer: text, thinking: "" }),
  }));
  await store.write({ id: record.id, change: () => record, put });
}

export async function search(
  store: HistoryStore,
  query: string,
  ids: readonly string[],
  signal = new AbortController().signal,
): Promise<readonly Found[]> {
  const found: Found[] = [];
  for await (const each of store.search(wordsOf(query), ids, signal)) found.push(each);
  return found;
}

/** The excerpts as texts, by conversation. */
export function shown(found: readonly Found[]): readonly (readonly [string, string])[] {
  return found.map(({ id, excerpt: { before, hit, after } }) => [id, `${before}[${hit}]${after}`]);
}
