import { importEn } from "./import-en.ts";
import type { HistoryFault } from "../model/history-error.ts";
import type { GroupName } from "../model/groups.ts";
import { createDateFormat } from "./date-format.ts";

/** What the list of conversations says, in English. */
export const historyEn = {
  importing: importEn,
  history: {
    groups: {
      pinned: "Pinned",
      today: "Today",
      yesterday: "Yesterday",
      week: "This week",
      older: "Older",
    } satisfies Record<GroupName, string>,
    dates: createDateFormat("en"),
    untitled: "Untitled",
    answering: "Answering …",
    /** A row's button that opens its menu; what the menu is called. */
    more: "More",
    title: "Title",
    rename: "Rename",
    pin: "Pin",
    unpin: "Unpin",
    exportAs: (format: string): string => `Export as ${format}`,
    remove: "Delete",
    restore: "Restore",
    erase: "Delete for good",
    importFiles: "Import",
    /** In our own format, which keeps all. */
    exportAll: "Export all",
    exportAllAs: (format: string): string => `Export all as ${format}`,
    removeAll: "Delete all",
    eraseAll: "Delete all for good",
    bin: "Bin",
    leaveBin: "Back to conversations",
    erasedOn: (day: string): string => `Deleted for good on ${day}`,
    results: "Results",
    found: (count: number): string => (count === 1 ? "1 conversation found" : `${count} conversations found`),
    loading: "Loading …",
    empty: "Conversations that you have are kept here, in this browser.",
    sharedStorage: "Other pages that you open from disk can read them.",
    sevenDays:
      "Safari may delete conversations when you have not opened this page for seven days: export what you need.",
    emptyBin: "The bin is empty.",
    noHits: (query: string): string => `Nothing found for “${query}”.`,
    binHint: "What you delete stays here for 30 days.",
    memoryHint:
      "Nothing can be kept at the moment. Conversations last until you close the tab: export what you need.",
    binned: "Conversation deleted. It stays in the bin for 30 days.",
    allBinned: (count: number): string => `${count} conversations deleted. They stay in the bin for 30 days.`,
    erased: "Conversation deleted for good.",
    allErased: (count: number): string => `${count} conversations deleted for good.`,
    exportFailed: "The file can’t be saved. Make room on the disk, then export again.",
    elsewhere: "Another tab is answering in this conversation. Wait for it, or begin a new one.",
    faults: {
      unavailable:
        "Conversations can’t be kept: this browser has no database for this page, or the library for it can’t be loaded from esm.sh. They last until you close the tab: export what you need.",
      newer:
        "The conversations in this browser were written by a newer version of this page, which leaves them as they are. Open that version; what you write here lasts until you close the tab.",
      blocked:
        "An older version of this page, in another tab, does not let go of the conversations. Close that tab: until then, what you write here is in this tab only.",
      full: "The disk is full: what is new is not kept. Nothing that was kept is lost. Make room, or export what you need before you close the tab.",
      failed:
        "The browser's database has failed: what is new is not kept. Export what you need, then reload the page.",
    } satisfies Record<HistoryFault, string>,
    drop: "Drop files to import conversations.",
  },
};

export type HistoryTexts = typeof historyEn;
