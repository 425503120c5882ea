import { inBrowserError } from "../texts/in-browser-error.ts";

/** The room that the browser still gives to this page; `undefined` where it doesn't tell. Never rejects. */
export async function freeBytes(): Promise<number | undefined> {
  try {
    const { quota, usage } = await navigator.storage.estimate();
    return quota === undefined || usage === undefined ? undefined : Math.max(quota - usage, 0);
  } catch {
    return undefined; // said by the return value: writing tells when the disk is full
  }
}

/** Fails with `disk-full` when the browser says that this much doesn't fit. */
export async function requireSpace(needBytes: number): Promise<void> {
  const left = await freeBytes();
  if (left !== undefined && needBytes > left) {
    throw inBrowserError({ kind: "disk-full", needBytes, freeBytes: left });
  }
}
