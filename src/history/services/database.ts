import type * as idbLibrary from "idb";
import type { IDBPDatabase, OpenDBCallbacks } from "idb";
import { loadIdb } from "../../platform/index.ts";
import { HistoryError, historyError } from "../model/history-error.ts";
import { type HistorySchema, UPGRADE_STEPS } from "./schema.ts";
import { openUpgraded } from "./upgrade.ts";

type Database = IDBPDatabase<HistorySchema>;

/** Pages from disk share one database in Chromium, so the name is the page's own. */
const DATABASE_NAME = "causette.history";

/** How long the database may take to open once idb is loaded, before memory takes its place until it is open. */
const OPEN_LIMIT_MS = 4000;

/**
 * A function that opens the database, once for all who ask. Another tab that wants to upgrade it is let in: the
 * connection closes when its transactions are over, and the next call opens it again. The function rejects with a
 * HistoryError; with `blocked`, while another tab does not let this one upgrade the database.
 */
export function createDatabase(
  name = DATABASE_NAME,
  steps = UPGRADE_STEPS,
  load = loadIdb,
  limitMs = OPEN_LIMIT_MS,
) {
  let opening: Promise<Database> | undefined;

  async function open(idb: typeof idbLibrary): Promise<Database> {
    const forget = (): void => (opening = undefined);
    const callbacks: OpenDBCallbacks<HistorySchema> = {
      blocking(_oldVersion, _newVersion, event) {
        forget();
        if (event.target instanceof IDBDatabase) event.target.close();
      },
      terminated: forget,
    };
    try {
      return await openUpgraded(idb, name, steps, callbacks);
    } catch (error) {
      const fault = historyError(error);
      // Firefox and WebKit refuse a page that may store nothing with errors of several names.
      throw fault.kind === "failed" ? new HistoryError("unavailable", { cause: error }) : fault;
    }
  }

  async function openInTime(): Promise<Database> {
    const idb = await load().catch((cause: unknown) => {
      opening = undefined;
      throw new HistoryError("unavailable", { cause });
    });
    const opened = open(idb);
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
