import type { CDPSession, Page } from "@playwright/test";

/** How much the pages of an origin may store. */
export interface SmallDisk {
  /** Another page of the origin takes all that is left. */
  fill(): Promise<void>;
  /** Takes the limit away. */
  makeRoom(): Promise<void>;
}

/**
 * Limits what Chromium lets the pages of this address store, really: a database that needs more fails. To be called
 * before they use a database, because Chromium remembers for half a minute how much room there is. A limit that is
 * taken away is heeded at once.
 */
export async function limitDisk(page: Page, url: string, bytes = 1_000_000): Promise<SmallDisk> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const origin = new URL("/", url).href;
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: bytes });
  return {
    fill: () => page.evaluate(fillDatabase),
    makeRoom: async () => void (await session.send("Storage.overrideQuotaForOrigin", { origin })),
  };
}

/** Runs in the page. */
async function fillDatabase(): Promise<void> {
  const request = indexedDB.open("another page's");
  request.addEventListener("upgradeneeded", () =>
    request.result.createObjectStore("filler", { autoIncrement: true }),
  );
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(new Error("There is no database.")));
  });
  const fits = (size: number): Promise<boolean> =>
    new Promise((resolve) => {
      const bytes = new Uint8Array(size);
      for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
      const transaction = database.transaction("filler", "readwrite");
      transaction.addEventListener("complete", () => resolve(true));
      transaction.addEventListener("abort", () => resolve(false));
      transaction.objectStore("filler").add(bytes);
    });
  for (let size = 1_048_576; size >= 16; size /= 2) while (await fits(size));
  database.close();
}
