import { afterEach, describe, expect, test, vi } from "vitest";
import { createSearching } from "../../../src/history/searching.ts";
import type { Found } from "../../../src/history/model/search.ts";
import type { HistoryStore } from "../../../src/history/model/store.ts";
import { createMemoryStore } from "../../../src/history/services/memory-store.ts";
import { createHistoryStore } from "../../../src/history/services/store.ts";
import { conversation, deleteStores, keep, shown, STORES } from "../support/searched-stores.ts";

afterEach(deleteStores);

/** Searches as the page does, and resolves with all that is shown, the last at the end. */
async function searchPage(
  store: HistoryStore,
  query: string,
  isLast: (rows: readonly Found[]) => boolean,
): Promise<(readonly Found[])[]> {
  const records = await store.list();
  const all: (readonly Found[])[] = [];
  await new Promise<void>((resolve) => {
    const { search } = createSearching(
      store,
      () => records,
      (_query, rows) => {
        all.push(rows);
        if (isLast(rows)) resolve();
      },
    );
    search(query);
  });
  return all;
}

describe.each(STORES)("In the %s", (_kind, open) => {
  test("Of 300 conversations, the 200 latest are found, by their titles or their messages", async () => {
    const store = open();
    const kept = Array.from({ length: 300 }, async (_, index) => {
      const [title, text] = index % 3 === 0 ? ["The hit", "nothing"] : ["Nothing", "a hit here"];
      await keep(store, conversation(`c${index}`, index, title), ["before", text]);
    });
    await Promise.all(kept);
    // On the way there are 200 results as well, of titles that later ones replace.
    const results = await searchPage(store, "HIT", (rows) => rows.at(-1)?.id === "c100");
    const last = results.at(-1) ?? [];
    expect(last.map(({ id }) => id)).toEqual(Array.from({ length: 200 }, (_, index) => `c${299 - index}`));
    expect(last[0]?.excerpt).toEqual({ before: "a ", hit: "hit", after: " here", messageId: "c299-99" });
    expect(last[2]?.excerpt).toEqual({ before: "The ", hit: "hit", after: "" });
    expect(results[0]).toHaveLength(100); // the titles are searched at once
  });

  test("A hit in the title comes before one in a message of the same conversation", async () => {
    const store = open();
    await keep(store, conversation("one", 1, "A hit"), ["another hit"]);
    const results = await searchPage(store, "hit", (rows) => rows.length > 0);
    expect(shown(results.at(-1) ?? [])).toEqual([["one", "A [hit]"]]);
  });

  test("Nothing found is said once, at the end", async () => {
    const store = open();
    await keep(store, conversation("one", 1), ["text"]);
    expect(await searchPage(store, "missing", () => true)).toEqual([[]]);
  });

  test("A newer query replaces the one before it, and an empty one ends the search", async () => {
    const store = open();
    for (let index = 0; index < 50; index++)
      await keep(store, conversation(`c${index}`, index), ["first second"]);
    const records = await store.list();
    const queries: string[] = [];
    const { search } = createSearching(
      store,
      () => records,
      (query, rows) => queries.push(`${query}:${rows.length}`),
    );
    search("first");
    search("second");
    await vi.waitFor(() => expect(queries).toContain("second:50"));
    expect(queries.filter((each) => each.startsWith("first"))).toEqual([]);

    search("first");
    search("");
    expect(queries.at(-1)).toBe(":0");
    search("third");
    await vi.waitFor(() => expect(queries.at(-1)).toBe("third:0"));
    expect(queries.filter((each) => each.startsWith("first"))).toEqual([]);
  });
});

test("When the database fails, what was found in titles stays", async () => {
  const store = createMemoryStore();
  await keep(store, conversation("one", 1, "A hit"), ["text"]);
  const failing: HistoryStore = {
    ...store,
    search: () =>
      createHistoryStore(() => Promise.reject(new Error("broken"))).search(
        ["hit"],
        ["one"],
        new AbortController().signal,
      ),
  };
  const results = await searchPage(failing, "hit", (rows) => rows.length > 0);
  expect(shown(results.at(-1) ?? [])).toEqual([["one", "A [hit]"]]);
});
