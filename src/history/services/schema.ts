import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from "idb";
import type {
  ConversationRecord,
  ErasedRecord,
  MessageRecord,
  PieceRecord,
  TextRecord,
} from "../model/records.ts";
import type { ContentRecord } from "../model/contents.ts";
import type { TextFilter } from "../model/text-filter.ts";

/** Small records: nothing that grows is written whole, except the text of a message, once, at its end. */
export interface HistorySchema extends DBSchema {
  conversations: {
    key: string;
    value: ConversationRecord | ErasedRecord;
    indexes: { updatedAt: number };
  };
  messages: { key: [string, string]; value: MessageRecord; indexes: { contents: string } };
  texts: { key: [string, string]; value: TextRecord };
  pieces: { key: [string, string, number]; value: PieceRecord };
  drafts: {
    key: string;
    value: { readonly id: string; readonly draft: unknown };
    indexes: { contents: string };
  };
  /** What messages and drafts refer to: pictures and files. One that nothing refers to any more is deleted. */
  contents: { key: string; value: ContentRecord };
  /** For the search: what the texts of a conversation may have. It lacks those in pieces. */
  filters: { key: string; value: { readonly id: string; readonly filter: TextFilter } };
}

export type AllStores = ["conversations", "messages", "texts", "pieces", "drafts", "filters", "contents"];
export const ALL_STORES: AllStores = [
  "conversations",
  "messages",
  "texts",
  "pieces",
  "drafts",
  "filters",
  "contents",
];

/** Changes a database of one version to the next one. It may only await requests of the transaction. */
export type UpgradeStep = (
  database: IDBPDatabase<HistorySchema>,
  transaction: IDBPTransaction<HistorySchema, StoreNames<HistorySchema>[], "versionchange">,
) => void | Promise<void>;

/** What makes each version of the database of the one before it. Add a step for each change of the schema. */
export const UPGRADE_STEPS: readonly UpgradeStep[] = [createStores, addContents];

/** Steps that leave all records as they are. The database is not copied for them: a full disk may have no room for it. */
export const ADDING_STEPS: ReadonlySet<UpgradeStep> = new Set([addContents]);

function createStores(database: IDBPDatabase<HistorySchema>): void {
  const conversations = database.createObjectStore("conversations", { keyPath: "id" });
  conversations.createIndex("updatedAt", "updatedAt");
  for (const name of ["drafts", "filters"] as const) {
    database.createObjectStore(name, { keyPath: "id" });
  }
  for (const name of ["messages", "texts"] as const) {
    database.createObjectStore(name, { keyPath: ["conversation", "id"] });
  }
  database.createObjectStore("pieces", { keyPath: ["conversation", "id", "part"] });
}

function addContents(...[database, transaction]: Parameters<UpgradeStep>): void {
  database.createObjectStore("contents", { keyPath: "id" });
  transaction.objectStore("messages").createIndex("contents", "contents", { multiEntry: true });
  transaction.objectStore("drafts").createIndex("contents", "draft.contents", { multiEntry: true });
}
