import type { Page } from "@playwright/test";

/** Everything that a database holds, by the names of its stores: unless another one is named, the conversations'. */
export function readKept(
  page: Page,
  database = "causette.history",
): Promise<Readonly<Record<string, readonly Record<string, unknown>[]>>> {
  return page.evaluate(async (databaseName) => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(new Error("The database can't be read.")));
      });
    const request = indexedDB.open(databaseName);
    let isMissing = false;
    request.addEventListener("upgradeneeded", () => {
      isMissing = true; // an empty one would be one of an older version for the page
      request.transaction?.abort();
    });
    const opened = await done(request).catch((error: unknown) => {
      if (!isMissing) throw error;
    });
    if (opened === undefined) return {};
    const names = [...opened.objectStoreNames];
    const transaction = opened.transaction(names);
    const all = await Promise.all(names.map((name) => done(transaction.objectStore(name).getAll())));
    opened.close();
    return Object.fromEntries(names.map((name, index) => [name, all[index] ?? []]));
  }, database);
}

/** The same as text: of the whole database, or of one store. */
export async function keptText(page: Page, store?: string): Promise<string> {
  const kept = await readKept(page);
  return JSON.stringify(store === undefined ? kept : (kept[store] ?? []));
}
