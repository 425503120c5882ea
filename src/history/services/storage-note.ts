import type { StorageNote } from "../model/conversations-state.ts";

/** What the user has to know of how this browser keeps what a page stores. */
export function storageNote(): StorageNote | undefined {
  // Only Safari has these events: https://developer.mozilla.org/en-US/docs/Web/API/GestureEvent
  if ("GestureEvent" in globalThis) return "seven-days";
  return location.protocol === "file:" && "userAgentData" in navigator ? "shared" : undefined;
}
