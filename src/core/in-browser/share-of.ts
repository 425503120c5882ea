import type { Progress } from "./in-browser.ts";

/** 0 to 1; 0 as long as nobody knows of how much. */
export function shareOf({ doneBytes, totalBytes }: Progress): number {
  return totalBytes === undefined || totalBytes <= 0 ? 0 : Math.min(doneBytes / totalBytes, 1);
}
