import fc from "fast-check";
import { deleteDB, openDB } from "idb";
import { afterEach, expect, test } from "vitest";
import { createDatabase } from "../../../src/history/services/database.ts";
import { createHistoryStore, type HistoryStore } from "../../../src/history/services/store.ts";
import type { ConversationRecord } from "../../../src/history/model/records.ts";

const NAME = "causette.test";
const opened: (() => Promise<{ close(): void }>)[] = [];

/** A tab's store: each has a connection of its own. */
function openStore(version?: number): HistoryStore {
  const database = createDatabase(NAME, version);
  opened.push(database);
  return createHistoryStore(database);
}

afterEach(async () => {
  for (const database of opened.splice(0)) (await database().catch(() => undefined))?.close();
  await deleteDB(NAME);
});

function conversation(id: string, more: Partial<ConversationRecord> = {}): ConversationRecord {
  return { id, title: `About ${id}`, createdAt: 1, updatedAt: 1, ...more };
}
const question = { role: "user", id: "q", text: "Why?", at: 1 };
const answer = {
  role: "assistant",
  id: "a",
  parent: "q",
  thinking: "Hm.",
  answer: "So.",
  end: undefined,
  at: 2,
};

test("What was written is read back, by another tab too", async () => {
  await openStore().write({ conversation: conversation("one", { leaf: "a" }), put: [question, answer] });
  const kept = await openStore().read("one");
  expect(kept?.record).toMatchObject({ id: "one", title: "About one", leaf: "a" });
  expect(kept?.messages).toEqual([question, answer]);
});

test("A conversation that is not there is undefined, and the list of nothing is empty", async () => {
  const store = openStore();
  expect(await store.read("one")).toBeUndefined();
  expect(await store.list()).toEqual([]);
});

test("The list has the latest first, and reads no message", async () => {
  const store = openStore();
  await store.write({ conversation: conversation("old", { updatedAt: 10 }), put: [question] });
  await store.write({ conversation: conversation("new", { updatedAt: 30, isPinned: true, model: "small" }) });
  await store.write({ conversation: conversation("binned", { updatedAt: 20, deletedAt: 25 }) });
  expect((await store.list()).map(({ id }) => id)).toEqual(["new", "binned", "old"]);
});

test("What streams is kept piece by piece, and its end replaces the pieces", async () => {
  const store = openStore();
  await store.write({
    conversation: conversation("one"),
    put: [question, { ...answer, thinking: "", answer: "" }],
  });
  const pieces = [{ thinking: "Hm" }, { thinking: "." }, { answer: "S" }, { answer: "o" }];
  for (const [part, texts] of pieces.entries()) await store.append({ id: "a", part, texts });
  const cut = await openStore().read("one");
  expect(cut?.messages[1]).toMatchObject({ thinking: "Hm.", answer: "So" });

  await store.write({ conversation: conversation("one"), put: [answer] });
  const whole = await openStore().read("one");
  expect(whole?.messages[1]).toEqual(answer);
});

test("More than ten pieces are in their order", async () => {
  const store = openStore();
  await store.write({ conversation: conversation("one"), put: [{ ...answer, thinking: "", answer: "" }] });
  for (let part = 0; part < 25; part++) await store.append({ id: "a", part, texts: { answer: `${part},` } });
  const kept = await store.read("one");
  expect(kept?.messages[0]).toMatchObject({ answer: `${[...Array(25).keys()].join(",")},` });
});

test("A message that was deleted while it streamed stays deleted", async () => {
  const [writer, other] = [openStore(), openStore()];
  await writer.write({ conversation: conversation("one"), put: [question, answer] });
  await other.write({ conversation: conversation("one", { leaf: "q" }), remove: ["a"] });
  await writer.append({ id: "a", part: 0, texts: { answer: "late" } });
  await writer.write({ conversation: conversation("one"), put: [answer] });
  const kept = await other.read("one");
  expect(kept?.messages).toEqual([question, answer]); // written again on purpose, without the late piece
});

test("Erased conversations are gone with all their messages, and no others", async () => {
  const store = openStore();
  await store.write({ conversation: conversation("one"), put: [question, answer] });
  await store.append({ id: "a", part: 0, texts: { answer: "more" } });
  await store.write({ conversation: conversation("two"), put: [{ ...question, id: "q2" }] });
  await store.erase(["one"]);
  expect((await store.list()).map(({ id }) => id)).toEqual(["two"]);
  const database = await openDB(NAME);
  expect([
    await database.count("messages"),
    await database.count("texts"),
    await database.count("pieces"),
  ]).toEqual([1, 1, 0]);
  database.close();
});

test("A database of a newer page is left alone", async () => {
  await openStore(7).write({ conversation: conversation("one"), put: [question] });
  await expect(openStore().list()).rejects.toMatchObject({ name: "HistoryError", kind: "newer" });
  expect(await openStore(7).read("one")).toMatchObject({ messages: [question] });
});

test("A tab that wants to upgrade is let in, and no write is lost meanwhile", async () => {
  const old = openStore();
  await old.write({ conversation: conversation("one"), put: [question] });
  const writing = old.write({ conversation: conversation("two"), put: [{ ...question, id: "q2" }] });
  const newer = await openDB(NAME, 2);
  await writing;
  expect(await newer.count("conversations")).toBe(2);
  newer.close();
  await expect(old.list()).rejects.toMatchObject({ kind: "newer" });
});

test("What another version has written in a record does no harm", async () => {
  const store = openStore();
  await store.list();
  const database = await openDB(NAME);
  await database.put("conversations", { id: "odd", title: 7, updatedAt: "never", leaf: {} });
  database.close();
  expect(await store.list()).toEqual([
    {
      id: "odd",
      title: "",
      createdAt: 0,
      updatedAt: 0,
      isPinned: false,
      leaf: undefined,
      model: undefined,
      deletedAt: undefined,
    },
  ]);
});

test("In whatever pieces a text arrives, and wherever it is cut off, what was appended is there", async () => {
  const store = openStore();
  let count = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ answer: fc.string({ unit: "grapheme" }) }), { maxLength: 8 }),
      fc.string({ unit: "binary" }),
      async (pieces, title) => {
        const [id, message] = [`c${++count}`, `m${count}`];
        const empty = { role: "assistant", id: message, thinking: "", answer: "", at: 1 };
        await store.write({ conversation: conversation(id, { title }), put: [empty] });
        await Promise.all(pieces.map(async (texts, part) => store.append({ id: message, part, texts })));
        const kept = await store.read(id);
        expect(kept?.record.title).toBe(title);
        expect(kept?.messages).toEqual([{ ...empty, answer: pieces.map((piece) => piece.answer).join("") }]);
      },
    ),
    { numRuns: 30 },
  );
});
