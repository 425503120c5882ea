import { afterEach, describe, expect, onTestFinished, test, vi } from "vitest";
import type { Found } from "../../../src/history/model/search.ts";
import { createLastingStore } from "../../../src/history/services/lasting-store.ts";
import { createHistoryStore } from "../../../src/history/services/store.ts";
import { conversation, deleteStores, keep, search, shown, STORES } from "../support/searched-stores.ts";

afterEach(deleteStores);

describe.each(STORES)("In the %s", (_kind, open) => {
  test("Accents and case don't matter, and the hit is marked as it is written", async () => {
    const store = open();
    await keep(store, conversation("one", 1), ["Quel est l’ÉLÉMENT 12\u00A0?", "Le magnésium."]);
    await keep(store, conversation("two", 2), ["e\u0301le\u0301ment", "œuvre"]);
    expect(shown(await search(store, "element", ["two", "one"]))).toEqual([
      ["two", "[e\u0301le\u0301ment]"],
      ["one", "Quel est l’[ÉLÉMENT] 12 ?"],
    ]);
    expect(shown(await search(store, "Élément", ["one"]))).toHaveLength(1);
    expect(shown(await search(store, "oeuvre", ["one", "two"]))).toEqual([["two", "[œuvre]"]]);
    expect(await search(store, "sodium", ["one", "two"])).toEqual([]);
    expect(await search(store, " ", ["one", "two"])).toEqual([]);
  });

  test("All words have to be in one message, in whatever order", async () => {
    const store = open();
    await keep(store, conversation("one", 1), ["cats and dogs", "birds"]);
    await keep(store, conversation("two", 2), ["only dogs", "only cats"]);
    expect(shown(await search(store, "dogs cats", ["two", "one"]))).toEqual([["one", "cats and [dogs]"]]);
    expect(await search(store, "cats birds", ["two", "one"])).toEqual([]);
  });

  test("What is attached is found by its name, and a picture by what it shows", async () => {
    const store = open();
    const attachments = [
      { kind: "file", name: "Ventes-été.csv", text: "a;b" },
      {
        kind: "picture",
        name: "a.png",
        url: "data:image/png;base64,AAAA",
        width: 1,
        height: 1,
        alt: "A lake",
      },
    ];
    const question = { id: "q", order: 0, role: "user", text: "Sum it up", attachments };
    await store.write({ id: "one", change: () => conversation("one", 1), put: [question] });
    expect(shown(await search(store, "ete.csv", ["one"]))).toEqual([
      ["one", "Sum it up Ventes-[été.csv] a.png A lake"],
    ]);
    expect(await search(store, "lake sum", ["one"])).toHaveLength(1);
    expect((await store.read("one"))?.messages).toMatchObject([{ text: "Sum it up", attachments }]);
  });

  test("The hits are in the order of the ids, each the newest of its conversation", async () => {
    const store = open();
    for (const id of ["a", "b", "c"])
      await keep(store, conversation(id, 1), ["hit 0", "hit 1", "hit 2", "no"]);
    const found = await search(store, "hit", ["b", "missing", "c", "a"]);
    expect(found.map(({ id }) => id)).toEqual(["b", "c", "a"]);
    expect(found.map(({ excerpt }) => excerpt.messageId)).toEqual(["b-98", "c-98", "a-98"]);
  });

  test("A conversation of many messages is searched to its end", async () => {
    const store = open();
    const texts = Array.from({ length: 300 }, (_, index) => `text n${index}.`);
    await keep(store, conversation("long", 1), texts);
    for (const index of [0, 127, 128, 255, 256, 299])
      expect(shown(await search(store, `n${index}.`, ["long"]))).toEqual([["long", `text [n${index}.]`]]);
  });

  test("What an answer got so far is found while it streams, over the ends of pieces", async () => {
    const store = open();
    const streaming = { id: "s", order: 9, answer: "", thinking: "" };
    await store.write({ id: "one", change: () => conversation("one", 1), put: [streaming] });
    const pieces = [
      { thinking: "Let me th" },
      { thinking: "ink." },
      { answer: "The magn" },
      { answer: "ésium" },
    ];
    for (const [part, texts] of pieces.entries())
      await store.append({ conversation: "one", id: "s", part, texts });
    expect(shown(await search(store, "magnesium", ["one"]))).toEqual([
      ["one", "The [magnésium] Let me think."],
    ]);
    expect(shown(await search(store, "think", ["one"]))).toEqual([["one", "The magnésium Let me [think]."]]);
  });

  test("Of many conversations, each that has the word is found, streamed, changed, or with the word deleted", async () => {
    const store = open();
    const ids = Array.from({ length: 250 }, (_, index) => `c${String(index).padStart(3, "0")}`);
    for (const id of ids) await keep(store, conversation(id, 1), [`about ${id}`, "an answer"]);
    const later = { id: "later", order: 9, text: "It is magnesium." };
    await store.write({ id: "c120", change: () => conversation("c120", 2), put: [later] });
    const streaming = { id: "s", order: 9, answer: "", thinking: "" };
    await store.write({ id: "c180", change: () => conversation("c180", 2), put: [streaming] });
    await store.append({ conversation: "c180", id: "s", part: 0, texts: { answer: "So: magnesium" } });
    await store.write({ id: "c240", change: () => conversation("c240", 2), put: [later] });
    await store.write({ id: "c240", change: () => conversation("c240", 3), remove: ["later"] });
    expect(shown(await search(store, "magnésium", ids))).toEqual([
      ["c120", "It is [magnesium]."],
      ["c180", "So: [magnesium]"],
    ]);
    for (const id of ["c000", "c063", "c064", "c249"])
      expect(shown(await search(store, id, ids))).toEqual([[id, `about [${id}]`]]);
  });

  test("A search that is aborted gives nothing more", async () => {
    const store = open();
    const ids = Array.from({ length: 40 }, (_, index) => `c${index}`);
    for (const id of ids) await keep(store, conversation(id, 1), ["hit"]);
    const abort = new AbortController();
    const found: Found[] = [];
    for await (const each of store.search(["hit"], ids, abort.signal)) {
      found.push(each);
      if (found.length === 3) abort.abort();
    }
    expect(found).toHaveLength(3);
    expect(await search(store, "hit", ids, abort.signal)).toEqual([]);
  });
});

test("Without a database, memory is searched", async () => {
  const unavailable = createHistoryStore(() => Promise.reject(new DOMException("", "VersionError")));
  const store = createLastingStore(unavailable);
  await keep(store, conversation("one", 1), ["a hit"]);
  expect(shown(await search(store, "hit", ["one"]))).toEqual([["one", "a [hit]"]]);
  const first = createLastingStore(unavailable);
  expect(await search(first, "hit", ["one"])).toEqual([]);
  expect(first.fault()?.kind).toBe("newer");
});

test("Texts that lack a word are not read", async () => {
  const getAll = vi.spyOn(IDBObjectStore.prototype, "getAll");
  onTestFinished(() => getAll.mockRestore());
  const [, open] = STORES[0] ?? expect.unreachable();
  const store = open();
  const ids = Array.from({ length: 200 }, (_, index) => `c${index}`);
  for (const id of ids) await keep(store, conversation(id, 1), [`about ${id}`]);
  expect(shown(await search(store, "c199", ids))).toEqual([["c199", "about [c199]"]]);
  const read = getAll.mock.contexts.filter(
    (store) => store instanceof IDBObjectStore && store.name === "texts",
  );
  expect(read.length).toBeLessThan(80);
});
