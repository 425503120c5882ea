import type { UpdatableStorage } from "../platform/index.ts";
import { batchOf, fitJournal, journalOf, parseJournal } from "./model/journal.ts";
import type { HistoryStore } from "./model/store.ts";
import { addBatch, type Unsaved, withUnsaved } from "./model/unsaved.ts";

/** The storage's name for what is not in the store yet. */
const JOURNAL = "unsaved";

/** What a page that is left could not write, from one page to the next, in the first of the places that has room. */
export function createJournal(store: HistoryStore, places: readonly UpdatableStorage[]) {
  /** The entries that this page has in memory, as JSON, and the conversation of each. */
  const taken = new Map<string, string>();

  /** They leave the places, where other tabs may have added some. Written once more, they would replace what is newer. */
  function written(id: string): void {
    const own = new Set([...taken].flatMap(([entry, of]) => (of === id ? [entry] : [])));
    if (own.size === 0) return;
    const without = (stored: unknown): readonly unknown[] => entriesIn(stored, own);
    for (const place of places) {
      if (without(place.read(JOURNAL)).length === 0) place.remove(JOURNAL);
      else place.update(JOURNAL, without);
    }
    for (const entry of own) taken.delete(entry);
  }

  return {
    /**
     * Adds what the page before this one could not write to what is unsaved of its conversations, and gives those. It
     * stays in its place until it is `written`.
     */
    async take(unsavedOf: (id: string) => Unsaved): Promise<ReadonlySet<Unsaved>> {
      const all = new Set<Unsaved>();
      for (const raw of places.flatMap((place) => entriesIn(place.read(JOURNAL)))) {
        const [entry] = parseJournal([raw]);
        taken.set(JSON.stringify(raw), entry?.id ?? "");
        if (entry === undefined) continue;
        const stored = await read(store, entry.id);
        const unsaved = unsavedOf(entry.id);
        addBatch(unsaved, batchOf(entry, withUnsaved(unsaved, stored)));
        all.add(unsaved);
      }
      written(""); // nobody can read those
      return all;
    },
    /** All that was taken of a conversation is in the store. */
    written,
    /** Keeps what is not written when the page is left for ever. */
    keep(all: Iterable<Unsaved>): void {
      const entries = [...all].flatMap((unsaved) => journalOf(unsaved) ?? []);
      if (entries.length === 0) return;
      places.some((place) =>
        place.update(JOURNAL, (stored) => fitJournal([...entriesIn(stored, taken), ...entries])),
      );
    },
  };
}

/** The entries in a place, but for some, given as JSON. */
function entriesIn(stored: unknown, but?: { has(entry: string): boolean }): readonly unknown[] {
  const entries: readonly unknown[] = Array.isArray(stored) ? stored : [];
  return but === undefined ? entries : entries.filter((entry) => !but.has(JSON.stringify(entry)));
}

/** A full disk can still be read; where there is no database, nothing is known of the conversation. */
async function read(store: HistoryStore, id: string): ReturnType<HistoryStore["read"]> {
  try {
    return await store.read(id);
  } catch {
    return undefined; // writing fails too, and says why
  }
}
