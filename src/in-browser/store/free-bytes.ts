import { inBrowserError } from "../texts/in-browser-error.ts";

/** The free storage for this page, in bytes; `undefined` when the browser does not report it. Never rejects. */
export async function freeBytes(): Promise<number | undefined> {
  try {
    const { quota, usage } = await navigator.storage.estimate();
    return quota === undefined || usage === undefined ? undefined : Math.max(quota - usage, 0);
  } catch {
    return undefined; // the return value reports it; writing fails when the disk is full
  }
}

/** Rejects with `disk-full` when there is less free storage than `needBytes`, if the browser reports it. */
export async function requireSpace(needBytes: number): Promise<void> {
  const left = await freeBytes();
  if (left !== undefined && needBytes > left) {
    throw inBrowserError({ kind: "disk-full", needBytes, freeBytes: left });
  }
}
