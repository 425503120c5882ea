import { createTabOnlyStorage } from "../../platform/index.ts";
import type { HistoryServices } from "../model/services.ts";
import { createAnnouncements } from "./announcements.ts";
import { isExport } from "./is-export.ts";
import { createLastingStore } from "./lasting-store.ts";
import { readImport } from "./read-import.ts";
import { createRunLocks } from "./run-locks.ts";
import { storageNote } from "./storage-note.ts";
import { writeArchive, writeFile } from "./write-export.ts";

/** What the history needs of the browser. Nothing is opened or loaded before it is used. */
export function createHistoryServices(): HistoryServices {
  return {
    store: createLastingStore(),
    announcements: createAnnouncements(),
    locks: createRunLocks(),
    tab: createTabOnlyStorage(),
    note: storageNote(),
    readImport,
    isExport,
    writeFile,
    writeArchive,
  };
}
