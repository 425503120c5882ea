import type { Announcement, Announcements } from "../model/announcements.ts";
import { isRecord, parseJSON } from "../../platform/index.ts";

/** Pages from disk share one storage in Chromium, so the name is the page's own. */
const NAME = "causette.history-changed";

/**
 * What tabs tell each other, by events of the storage: they also reach pages from disk, for which some browsers have no
 * BroadcastChannel. Without storage, tabs do not hear of each other.
 */
export function createAnnouncements(): Announcements {
  let count = 0;
  return {
    announce(announcement): void {
      try {
        // An event comes only for a value that differs from the one before it.
        localStorage.setItem(NAME, JSON.stringify({ ...announcement, at: Date.now(), count: count++ }));
      } catch {
        // Disabled or full: the other tabs read the change when they next open the conversation.
      }
    },
    listen(onAnnounced): void {
      addEventListener("storage", ({ key, newValue }) => {
        const announcement = key === NAME ? parseAnnouncement(parseJSON(newValue ?? "")) : undefined;
        if (announcement !== undefined) onAnnounced(announcement);
      });
    },
  };
}

function parseAnnouncement(value: unknown): Announcement | undefined {
  if (!isRecord(value)) return undefined;
  const { kind, id } = value;
  const isKnown = kind === "changed" || kind === "running" || kind === "all";
  return isKnown && typeof id === "string" ? { kind, id } : undefined;
}
