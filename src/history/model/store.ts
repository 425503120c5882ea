import type { HistoryError } from "./history-error.ts";
import type { ConversationRecord, PieceRecord, StorableMessage } from "./records.ts";
import type { Found } from "./search.ts";

/** What one step changes in a conversation. It is stored as a whole or not at all. */
export interface HistoryChange {
  readonly id: string;
  /** Computes the record from the stored one, which another tab may have changed; `undefined` when it is new. */
  change(stored: ConversationRecord | undefined): ConversationRecord;
  readonly put?: readonly StorableMessage[];
  /** The ids of messages that are deleted. */
  readonly remove?: readonly string[] | undefined;
  /** What is typed for it and not sent yet. */
  readonly draft?: unknown;
}

export interface KeptConversation {
  readonly record: ConversationRecord;
  /** The messages of all branches, in the order in which they were made; not parsed. */
  readonly messages: readonly StorableMessage[];
}

/** Every function rejects with a HistoryError, and has changed nothing then. */
export interface HistoryStore {
  /** All conversations without their messages, those in the bin too; the latest first. */
  list(): Promise<readonly ConversationRecord[]>;
  /** So many of that list, which is soon there however long the list is. */
  latest(count: number): Promise<readonly ConversationRecord[]>;
  /** The ids of all conversations, those too that were deleted for good. */
  ids(): Promise<readonly string[]>;
  /** The record alone. */
  record(id: string): Promise<ConversationRecord | undefined>;
  read(id: string): Promise<KeptConversation | undefined>;
  /**
   * Resolves with the new record when it is on the disk; with `undefined`, and nothing is written, when the conversation
   * was deleted for good. A message that is put has its whole text: what was appended to it is dropped.
   */
  write(change: HistoryChange): Promise<ConversationRecord | undefined>;
  /** The same for several conversations in one step, which is far quicker. */
  writeAll(changes: readonly HistoryChange[]): Promise<readonly (ConversationRecord | undefined)[]>;
  /** Changes the records of several conversations in one step. Those that are not there are left out. */
  changeAll(
    ids: readonly string[],
    change: (stored: ConversationRecord) => ConversationRecord,
  ): Promise<readonly ConversationRecord[]>;
  /**
   * Adds to the texts of a message that streams. Resolves when the system has it, so that it outlives the browser; a
   * power cut may lose it. The message has to be stored before.
   */
  append(piece: PieceRecord): Promise<void>;
  /** What is typed for a conversation and not sent yet; not parsed. */
  readDraft(id: string): Promise<unknown>;
  /** Resolves when the system has it. `undefined` deletes it. */
  writeDraft(id: string, draft: unknown): Promise<void>;
  /** Whether a conversation was deleted for good. */
  isErased(id: string): Promise<boolean>;
  /**
   * Deletes conversations with all their messages, for good. What stays is that they were deleted, at `at` in ms;
   * nothing stays without it.
   */
  erase(ids: readonly string[], at: number | undefined): Promise<void>;
  /**
   * Searches the messages of these conversations, in the order of the ids, for those that have all of the folded words.
   * It gives the newest hit of each conversation. Titles are not searched. A signal that is aborted ends it at once and
   * without an error.
   */
  search(words: readonly string[], ids: readonly string[], signal: AbortSignal): AsyncIterable<Found>;
}

/** A store that never lacks: memory takes the place of the database where there is none. */
export interface LastingStore extends HistoryStore {
  /** Why conversations are in memory only; `undefined` when they are on the disk. */
  fault(): HistoryError | undefined;
  /** Tries the database again. If it is there, it gets what was in memory, and this resolves with true. */
  retry(): Promise<boolean>;
}
