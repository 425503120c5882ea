import { vi } from "vitest";
import { createHistory } from "../../../src/history/history.ts";
import type { Announcement } from "../../../src/history/model/announcements.ts";
import type { ConversationRecord } from "../../../src/history/model/records.ts";
import { createLastingStore } from "../../../src/history/services/lasting-store.ts";
import { createMemoryStore } from "../../../src/history/services/memory-store.ts";
import { isExport } from "../../../src/history/services/is-export.ts";
import { readImport } from "../../../src/history/services/read-import.ts";
import { writeArchive, writeFile } from "../../../src/history/services/write-export.ts";
import { createSharedMemory } from "../../support/shared-memory.ts";

/** A browser with a database: each `open` is a tab. */
export function openBrowser({ hasLocks = true } = {}) {
  const database = createMemoryStore();
  const memory = createSharedMemory();
  const listeners: ((announcement: Announcement) => void)[] = [];
  const held: { readonly id: string; readonly tab: number }[] = [];

  return {
    database,
    /** A tab is killed: the browser releases its locks. */
    kill: (tab: number): void => void held.splice(0, held.length, ...held.filter((each) => each.tab !== tab)),
    async open(tab: number) {
      const hear = (announcement: Announcement): void =>
        listeners.forEach((each, of) => of !== tab && each(announcement));
      const events = {
        onChange: vi.fn(),
        onRefresh: vi.fn(),
        onDeleted: vi.fn(),
        onFault: vi.fn(),
        onFirstKept: vi.fn(),
      };
      const locks = {
        hold(id: string): () => void {
          const lock = { id, tab };
          if (hasLocks) held.push(lock);
          return () => void (held.includes(lock) && held.splice(held.indexOf(lock), 1));
        },
        held: async () => new Set(held.map(({ id }) => id)),
        released: () => new Promise<void>(() => undefined),
      };
      const announcements = {
        announce: hear,
        listen: (onAnnounced: (announcement: Announcement) => void) => void (listeners[tab] = onAnnounced),
      };
      const store = createLastingStore(database);
      const services = {
        store,
        announcements,
        locks,
        tab: createSharedMemory().open(),
        readImport,
        isExport,
        writeFile,
        writeArchive,
      };
      const history = createHistory(services, memory.open(), events);
      await history.start();
      return { history, ...events, ids: () => [...history.records().keys()].toSorted() };
    },
  };
}

/** Stores a conversation of one question. */
export async function keep(store: ReturnType<typeof createMemoryStore>, id: string, deletedAt?: number) {
  const record: ConversationRecord = { id, title: `About ${id}`, createdAt: 1, updatedAt: 1, deletedAt };
  const put = [{ role: "user", id: "q", text: "Why?", order: 0 }];
  await store.write({ id, change: () => record, put });
}
