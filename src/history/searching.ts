import { wordsOf } from "./model/find-words.ts";
import type { ConversationRecord } from "./model/records.ts";
import { type Found, MOST_FOUND, searchTitles } from "./model/search.ts";
import type { HistoryStore } from "./model/store.ts";

/** A letter that is typed within this time replaces the search before it is begun. */
const TYPING_MS = 50;
/** Results are given at most this often: the list is drawn again each time. */
const RESULTS_EVERY_MS = 100;

/**
 * Searches while the user types: the titles at once, then the messages.
 *
 * @param records what to search, the latest first
 * @param onResults gets what was found so far, the latest first, as often as there is more, and at the end; until then,
 *   what another query has found can stay on screen. An empty query finds nothing, at once.
 */
export function createSearching(
  store: Pick<HistoryStore, "search">,
  records: () => readonly ConversationRecord[],
  onResults: (query: string, rows: readonly Found[]) => void,
) {
  let current = new AbortController();

  async function run(query: string, words: readonly string[], { signal }: AbortController): Promise<void> {
    const all = records();
    const titles = searchTitles(words, all).slice(0, MOST_FOUND);
    const found = new Map(titles.map((each) => [each.id, each]));
    const inOrder = (): readonly Found[] => all.flatMap(({ id }) => found.get(id) ?? []).slice(0, MOST_FOUND);
    let givenAt = -Infinity;
    let timer: ReturnType<typeof setTimeout> | undefined;
    function give(): void {
      clearTimeout(timer);
      timer = undefined;
      givenAt = performance.now();
      if (!signal.aborted) onResults(query, inOrder());
    }
    if (titles.length > 0) give();

    // Nothing that is older than the last of enough titles can be among the results.
    const last = titles.length < MOST_FOUND ? undefined : titles.at(-1)?.id;
    const end = last === undefined ? all.length : all.findIndex(({ id }) => id === last);
    const ids = all.slice(0, end).map(({ id }) => id);
    const others = ids.filter((id) => !found.has(id));
    try {
      for await (const each of store.search(words, others, signal)) {
        found.set(each.id, each);
        timer ??= setTimeout(give, givenAt + RESULTS_EVERY_MS - performance.now());
      }
    } catch {
      // What was found before the database failed is still right; whoever writes next tells of the failure.
    }
    give();
  }

  return {
    search(query: string): void {
      current.abort();
      const words = wordsOf(query);
      const search = (current = new AbortController());
      if (words.length === 0) return onResults("", []);
      setTimeout(() => {
        if (!search.signal.aborted) void run(query, words, search);
      }, TYPING_MS);
    },
  };
}
