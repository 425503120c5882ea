/** Where the search has found its words in a conversation. */
export interface Excerpt {
  readonly before: string;
  readonly hit: string;
  readonly after: string;
  /** The message that it is from; `undefined` when it is the title. */
  readonly messageId?: string | undefined;
}

/** A conversation in the list. */
export interface ConversationRow {
  readonly id: string;
  readonly title: string;
  /** In ms since 1970. */
  readonly updatedAt: number;
  readonly model?: string | undefined;
  readonly isPinned?: boolean;
  /** An answer streams in it, here or in another tab. */
  readonly isRunning?: boolean;
  /** When it was put into the bin, in ms since 1970. */
  readonly deletedAt?: number | undefined;
  /** Only among the results of a search. */
  readonly excerpt?: Excerpt | undefined;
}

/**
 * `seven-days`: Safari deletes what a page stores when it was not opened for so long
 * (https://webkit.org/tracking-prevention/#the-7-day-cap-on-all-script-writeable-storage); `shared`: Chromium has one
 * storage for all pages from disk.
 */
export type StorageNote = "seven-days" | "shared";

/** A format to export to, with what it is called in a menu. */
export interface ExportFormat {
  readonly name: string;
  readonly label: string;
}

/** What the part Conversations shows. */
export interface ConversationsState {
  /** Those to show: all of them, those in the bin, or what the search has found, best first. */
  readonly rows: readonly ConversationRow[];
  /** The id of the one that is open. */
  readonly shown?: string | undefined;
  /** What `rows` are the results for; empty without a search. */
  readonly query: string;
  readonly isBin: boolean;
  /** `memory`: the browser has no database for the page, so that nothing is kept. */
  readonly status: "loading" | "ready" | "memory";
  readonly formats: readonly ExportFormat[];
  readonly note?: StorageNote | undefined;
}
