import { isListed } from "./model/bin.ts";
import type { ConversationRecord } from "./model/records.ts";

/** The records of the conversations that the tab knows, those in the bin too. */
export function createKnownRecords() {
  const records = new Map<string, ConversationRecord>();
  /** For each reading of the list: the ids of which something newer was learnt meanwhile. */
  const readings = new Set<Set<string>>();

  function set(id: string, stored: ConversationRecord | undefined): void {
    if (stored !== undefined && isListed(stored, Date.now())) records.set(id, stored);
    else records.delete(id);
  }

  return {
    records,
    /** Takes what is known of a conversation now; `undefined`: it is not there. */
    know(id: string, stored: ConversationRecord | undefined): void {
      for (const newer of readings) newer.add(id);
      set(id, stored);
    },
    /**
     * Takes a list that is being read in place of what was known when this began. Returns what was read, and what it has
     * replaced; `undefined`: it can't be read.
     */
    async replace(reading: Promise<readonly ConversationRecord[] | undefined>) {
      const known = [...records.values()];
      const newer = new Set<string>();
      readings.add(newer);
      const found = await reading;
      readings.delete(newer);
      const isOld = ({ id }: ConversationRecord): boolean => !newer.has(id);
      const before = known.filter(isOld);
      for (const { id } of before) records.delete(id);
      for (const record of (found ?? []).filter(isOld)) set(record.id, record);
      return found && { found, before };
    },
  };
}
