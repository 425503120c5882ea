import { startOfDay } from "../model/groups.ts";

/** Calls back when a new day has begun, at midnight or when the computer wakes up after it. */
export function watchDay(document: Document, onNewDay: () => void): void {
  let day = startOfDay(Date.now());
  let timer: ReturnType<typeof setTimeout> | undefined;

  function look(): void {
    const today = startOfDay(Date.now());
    clearTimeout(timer);
    timer = setTimeout(look, Math.max(1000, startOfDay(today, 1) - Date.now()));
    if (today === day) return;
    day = today;
    onNewDay();
  }

  look();
  // A timer does not count the time for which the computer sleeps.
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && look());
}
