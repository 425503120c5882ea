import { isHidden } from "../bin.ts";
import { type ConversationRecord, isErased, type StorableMessage } from "../records.ts";
import type { HistoryChange } from "../store.ts";
import type { ImportedConversation } from "./imported.ts";

/** What is stored under the id of a conversation: it, or that it was deleted for good. */
export interface StoredConversation {
  readonly record: unknown;
  readonly messages: readonly { readonly id: string; readonly order: number }[];
}

export type MergeChange = HistoryChange & Required<Pick<HistoryChange, "put">>;

/** `same`: all of it is there; `erased`: the user has deleted it for good, and it stays so. */
export type Merge =
  { readonly kind: "new" | "more"; readonly change: MergeChange } | { readonly kind: "same" | "erased" };

/**
 * What an import adds. Only messages that are not stored and that the user has not deleted: the title, the branch that
 * is shown, the pin and the bin stay as the user has left them. `now` is for what has no time, in ms since 1970.
 */
export function mergeImport(
  imported: ImportedConversation,
  stored: StoredConversation | undefined,
  now: number,
): Merge {
  if (stored === undefined) return { kind: "new", change: changeOf(imported, imported.messages, now) };
  if (isErased(stored.record) || isHidden(stored.record)) return { kind: "erased" };
  const known = new Set(stored.messages.map(({ id }) => id));
  const removed = new Set(removedIn(stored.record));
  const first = stored.messages.reduce((highest, { order }) => Math.max(highest, order + 1), 0);
  const parentOf = new Map(imported.messages.map(({ id, parent }) => [id, parent]));
  const place = (parent: unknown): unknown => {
    let at = parent;
    for (let steps = 0; typeof at === "string" && removed.has(at) && steps <= removed.size; steps += 1) {
      at = parentOf.get(at);
    }
    return at;
  };
  const put = imported.messages
    .filter(({ id }) => !known.has(id) && !removed.has(id))
    .map((message, index) => ({ ...message, parent: place(message["parent"]), order: first + index }));
  return put.length === 0 ? { kind: "same" } : { kind: "more", change: changeOf(imported, put, now) };
}

function removedIn(record: unknown): readonly unknown[] {
  if (typeof record !== "object" || record === null || !("removed" in record)) return [];
  return Array.isArray(record.removed) ? record.removed : [];
}

function changeOf(imported: ImportedConversation, put: readonly StorableMessage[], now: number): MergeChange {
  const { id, title, createdAt, updatedAt, leaf, model, isPinned, deletedAt, removed, source } = imported;
  const begun = createdAt ?? updatedAt ?? now;
  const changed = updatedAt ?? begun;
  return {
    id,
    put,
    change: (stored) =>
      stored === undefined
        ? {
            id,
            title,
            createdAt: begun,
            updatedAt: changed,
            leaf,
            model,
            isPinned: isPinned === true,
            deletedAt,
            source,
            removed,
          }
        : { ...stored, updatedAt: Math.max(stored.updatedAt, updatedAt ?? 0) },
  };
}

/** How to undo a change: the messages to remove, or, when it is undefined, the whole conversation without a trace. */
export interface MergeUndo {
  readonly id: string;
  readonly remove: readonly string[] | undefined;
  /** The record as it was, as far as the user has not changed it since. */
  change(stored: ConversationRecord | undefined): ConversationRecord | undefined;
}

/** Undoes an import of one conversation: `before` is its record before the import, `undefined` when it is new. */
export function undoMerge({ id, put }: MergeChange, before: ConversationRecord | undefined): MergeUndo {
  return {
    id,
    remove: before === undefined ? undefined : put.map((message) => message.id),
    change: (stored) =>
      before === undefined || stored === undefined ? undefined : { ...stored, updatedAt: before.updatedAt },
  };
}
