import { isRecord } from "../platform/index.ts";
import { hasContents, withContentsOf, withoutContents } from "./model/contents.ts";
import { historyError } from "./model/history-error.ts";
import type { ConversationRecord, StorableMessage } from "./model/records.ts";
import type { HistoryChange, HistoryStore } from "./model/store.ts";

/** Messages whose pictures and files were left out, with those that the store has of them. */
async function withStoredContents(
  store: HistoryStore,
  id: string,
  put: readonly StorableMessage[],
): Promise<readonly StorableMessage[]> {
  if (!put.some(({ attachments }) => attachments !== undefined)) return put;
  const stored = new Map((await store.read(id))?.messages.map((message) => [message.id, message]));
  return put.map((message) => withContentsOf(message, stored.get(message.id)));
}

/**
 * Writes a change that the disk has no room for without its pictures and files, so that no text is lost. It gives the new
 * record; `undefined` when that was not possible either, or when they were not what failed.
 */
export async function writeText(
  store: HistoryStore,
  change: HistoryChange,
  cause: unknown,
): Promise<ConversationRecord | undefined> {
  const { id, put = [] } = change;
  if (historyError(cause).kind !== "full" || !put.some(hasContents)) return undefined;
  try {
    const texts = await withStoredContents(store, id, put.map(withoutContents));
    return await store.write({ ...change, put: texts });
  } catch {
    return undefined; // the first error says as much
  }
}

/** Writes a draft; where the disk has no room for it, without its pictures and files, and it rejects all the same. */
export async function writeDraft(store: HistoryStore, id: string, draft: unknown): Promise<void> {
  try {
    await store.writeDraft(id, draft);
  } catch (error) {
    const isLarge = historyError(error).kind === "full" && hasContents(draft);
    if (isLarge && isRecord(draft)) await store.writeDraft(id, withoutContents(draft));
    throw error;
  }
}
