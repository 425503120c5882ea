import type { DBSchema, IDBPDatabase, OpenDBCallbacks } from "idb";
import { loadIdb } from "../../platform/index.ts";
import { HistoryError, historyError } from "../model/history-error.ts";
import type {
  ConversationRecord,
  ErasedRecord,
  MessageRecord,
  PieceRecord,
  TextRecord,
} from "../model/records.ts";
import type { TextFilter } from "../model/text-filter.ts";

/** Small records: nothing that grows is written whole, except the text of a message, once, at its end. */
export interface HistorySchema extends DBSchema {
  conversations: {
    key: string;
    value: ConversationRecord | ErasedRecord;
    indexes: { updatedAt: number };
  };
  messages: { key: [string, string]; value: MessageRecord };
  texts: { key: [string, string]; value: TextRecord };
  pieces: { key: [string, string, number]; value: PieceRecord };
  drafts: { key: string; value: { readonly id: string; readonly draft: unknown } };
  /** For the search: what the texts of a conversation may have. It lacks those in pieces. */
  filters: { key: string; value: { readonly id: string; readonly filter: TextFilter } };
}

export type AllStores = ["conversations", "messages", "texts", "pieces", "drafts", "filters"];
export const ALL_STORES: AllStores = ["conversations", "messages", "texts", "pieces", "drafts", "filters"];

/** Increase it for each change of the schema, and add the change to `upgrade`. */
export const DATABASE_VERSION = 1;

type Database = IDBPDatabase<HistorySchema>;

/** Pages from disk share one database in Chromium, so the name is the page's own. */
const DATABASE_NAME = "causette.history";

/** How long the database may take to open, before memory takes its place until it is open. */
const OPEN_LIMIT_MS = 4000;

/**
 * A function that opens the database, once for all who ask. Another tab that wants to upgrade it is let in: the
 * connection closes when its transactions are over, and the next call opens it again. The function rejects with a
 * HistoryError; with `blocked`, while another tab does not let this one upgrade the database.
 */
export function createDatabase(
  name = DATABASE_NAME,
  version = DATABASE_VERSION,
  load = loadIdb,
  limitMs = OPEN_LIMIT_MS,
) {
  let opening: Promise<Database> | undefined;

  async function open(): Promise<Database> {
    const { openDB } = await load().catch((cause: unknown) => {
      throw new HistoryError("unavailable", { cause });
    });
    const forget = (): void => (opening = undefined);
    const callbacks: OpenDBCallbacks<HistorySchema> = {
      upgrade(database) {
        const conversations = database.createObjectStore("conversations", { keyPath: "id" });
        conversations.createIndex("updatedAt", "updatedAt");
        for (const name of ["drafts", "filters"] as const) {
          database.createObjectStore(name, { keyPath: "id" });
        }
        for (const name of ["messages", "texts"] as const) {
          database.createObjectStore(name, { keyPath: ["conversation", "id"] });
        }
        database.createObjectStore("pieces", { keyPath: ["conversation", "id", "part"] });
      },
      blocking(_oldVersion, _newVersion, event) {
        forget();
        if (event.target instanceof IDBDatabase) event.target.close();
      },
      terminated: forget,
    };
    try {
      return await openDB<HistorySchema>(name, version, callbacks);
    } catch (error) {
      const fault = historyError(error);
      // Firefox and WebKit refuse a page that may store nothing with errors of several names.
      throw fault.kind === "failed" ? new HistoryError("unavailable", { cause: error }) : fault;
    }
  }

  function openInTime(): Promise<Database> {
    const opened = open();
    const over = opened.then(
      () => (opening = opened),
      () => (opening = undefined),
    );
    return new Promise((resolve, reject) => {
      // Not by the event `blocked`: it does not come to a tab that waits behind another one that is blocked.
      const timer = setTimeout(() => reject(new HistoryError("blocked", { over })), limitMs);
      void opened.then(resolve, reject).then(() => clearTimeout(timer));
    });
  }

  return (): Promise<Database> => (opening ??= openInTime());
}

/** The keys that begin with these parts. */
export function allOf(...parts: readonly string[]): IDBKeyRange {
  return IDBKeyRange.bound([...parts], [...parts, []]); // an array is after every number and text
}

/** Reads a store whose key is the id in parts of so many records: more at once take longer than a task may. */
export async function* inParts<R extends { readonly id: string }>(
  count: number,
  readPart: (range: IDBKeyRange | undefined, count: number) => Promise<readonly R[]>,
): AsyncGenerator<readonly R[], void, undefined> {
  let range: IDBKeyRange | undefined;
  for (;;) {
    const records = await readPart(range, count);
    yield records;
    const last = records.at(-1);
    if (last === undefined || records.length < count) return;
    range = IDBKeyRange.lowerBound(last.id, true);
  }
}

/** Resolves with the result of the work when its transaction is complete. Where the work fails, nothing of it is kept. */
export async function complete<T>(
  transaction: { readonly done: Promise<void>; abort(): void },
  work: Promise<T>,
): Promise<T> {
  try {
    const result = await work;
    await transaction.done;
    return result;
  } catch (error) {
    transaction.done.catch(() => undefined); // the error of the work says more
    try {
      transaction.abort();
    } catch {
      // It is over already: the browser aborts it when a request fails.
    }
    throw error;
  }
}
