import type { Page } from "@playwright/test";

/** Everything that the database of the conversations holds, by the names of its stores. */
export function readKept(page: Page): Promise<Readonly<Record<string, readonly Record<string, unknown>[]>>> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(new Error("The database can't be read.")));
      });
    const database = await done(indexedDB.open("causette.history"));
    const names = [...database.objectStoreNames];
    const transaction = database.transaction(names);
    const all = await Promise.all(names.map((name) => done(transaction.objectStore(name).getAll())));
    database.close();
    return Object.fromEntries(names.map((name, index) => [name, all[index] ?? []]));
  });
}
