import type { DeviceStorage } from "../platform/index.ts";
import { parseJournal, withEnd } from "./model/journal.ts";
import type { ConversationRecord, StorableMessage } from "./model/records.ts";
import type { HistoryStore } from "./model/store.ts";
import { withStoredContents, writeText } from "./write-text.ts";

/** Where a page that is left writes what is not in the store yet. */
export const JOURNAL = "unsaved";

/** Writes what the page before this one could not write. */
export async function writeJournal(
  store: HistoryStore,
  device: Pick<DeviceStorage, "read" | "remove">,
): Promise<void> {
  const entries = parseJournal(device.read(JOURNAL));
  if (entries.length === 0) return;
  for (const { id, record, put, remove, stream } of entries) {
    const change = (stored: ConversationRecord | undefined): ConversationRecord =>
      stored === undefined ? record : { ...stored, leaf: record.leaf ?? stored.leaf };
    const whole = { id, change, put: await withStoredContents(store, id, put), remove };
    try {
      await store.write(whole);
    } catch (error) {
      await writeText(store, whole, error);
      throw error;
    }
    const kept = stream === undefined ? undefined : await store.read(id);
    const message = kept?.messages.find((each) => each.id === stream?.answer);
    if (stream !== undefined && kept !== undefined && message !== undefined) {
      const ended: StorableMessage = withEnd(message, stream);
      await store.write({ id, change: (stored) => stored ?? kept.record, put: [ended] });
    }
  }
  device.remove(JOURNAL);
}
