import { deleteDB, openDB } from "idb";
import { afterEach, expect, test } from "vitest";
import { createDatabase } from "../../../src/history/services/database.ts";
import { UPGRADE_STEPS } from "../../../src/history/services/schema.ts";
import type { HistoryStore } from "../../../src/history/model/store.ts";
import { createHistoryStore } from "../../../src/history/services/store.ts";
import type { ConversationRecord, StorableMessage } from "../../../src/history/model/records.ts";
import { OPENING_MS } from "../support/searched-stores.ts";

const NAME = "causette.test";
const opened: (() => Promise<{ close(): void }>)[] = [];

/** A tab's store: each has a connection of its own. */
function openStore(steps = UPGRADE_STEPS): HistoryStore {
  const database = createDatabase(NAME, steps, () => import("idb"), OPENING_MS);
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

function change(
  record: ConversationRecord,
  put: readonly StorableMessage[] = [],
  remove: readonly string[] = [],
): Parameters<HistoryStore["write"]>[0] {
  return { id: record.id, change: () => record, put, remove };
}

const question = { role: "user", id: "q", text: "Why?", order: 1 };
const answer = {
  role: "assistant",
  id: "a",
  parent: "q",
  thinking: "Hm.",
  answer: "So.",
  end: undefined,
  order: 2,
};

test("What was written is read back, by another tab too", async () => {
  await openStore().write(change(conversation("one", { leaf: "a" }), [question, answer]));
  const kept = await openStore().read("one");
  expect(kept?.record).toMatchObject({ id: "one", title: "About one", leaf: "a" });
  expect(kept?.messages).toMatchObject([question, answer]);
});

test("A conversation that is not there is undefined, and the list of nothing is empty", async () => {
  const store = openStore();
  expect(await store.read("one")).toBeUndefined();
  expect(await store.list()).toEqual([]);
});

test("The list has the latest first, and reads no message", async () => {
  const store = openStore();
  await store.write(change(conversation("old", { updatedAt: 10 }), [question]));
  await store.write(change(conversation("new", { updatedAt: 30, isPinned: true, model: "small" })));
  await store.write(change(conversation("binned", { updatedAt: 20, deletedAt: 25 })));
  expect((await store.list()).map(({ id }) => id)).toEqual(["new", "binned", "old"]);
});

test("What streams is kept piece by piece, and its end replaces the pieces", async () => {
  const store = openStore();
  await store.write(change(conversation("one"), [question, { ...answer, thinking: "", answer: "" }]));
  const pieces = [{ thinking: "Hm" }, { thinking: "." }, { answer: "S" }, { answer: "o" }];
  for (const [part, texts] of pieces.entries())
    await store.append({ conversation: "one", id: "a", part, texts });
  const cut = await openStore().read("one");
  expect(cut?.messages[1]).toMatchObject({ thinking: "Hm.", answer: "So" });

  await store.write(change(conversation("one"), [answer]));
  const whole = await openStore().read("one");
  expect(whole?.messages[1]).toMatchObject(answer);
});

test("More than ten pieces are in their order", async () => {
  const store = openStore();
  await store.write(change(conversation("one"), [{ ...answer, thinking: "", answer: "" }]));
  for (let part = 0; part < 25; part++)
    await store.append({ conversation: "one", id: "a", part, texts: { answer: `${part},` } });
  const kept = await store.read("one");
  expect(kept?.messages[0]).toMatchObject({ answer: `${[...Array(25).keys()].join(",")},` });
});

test("A message that was deleted while it streamed stays deleted", async () => {
  const [writer, other] = [openStore(), openStore()];
  await writer.write(change(conversation("one"), [question, answer]));
  await other.write(change(conversation("one", { leaf: "q" }), [], ["a"]));
  await writer.append({ conversation: "one", id: "a", part: 0, texts: { answer: "late" } });
  await writer.write(change(conversation("one"), [answer]));
  const kept = await other.read("one");
  expect(kept?.messages).toMatchObject([question, answer]); // written again on purpose, without the late piece
});

test("Erased conversations are gone with all their messages, and no others", async () => {
  const store = openStore();
  await store.write(change(conversation("one"), [question, answer]));
  await store.append({ conversation: "one", id: "a", part: 0, texts: { answer: "more" } });
  await store.write(change(conversation("two"), [{ ...question, id: "q2" }]));
  await store.erase(["one"], 9);
  expect((await store.list()).map(({ id }) => id)).toEqual(["two"]);
  expect(await store.read("one")).toBeUndefined();
  const database = await openDB(NAME);
  expect([
    await database.count("messages"),
    await database.count("texts"),
    await database.count("pieces"),
  ]).toEqual([1, 1, 0]);
  database.close();
});

test("A database of a newer page is left alone", async () => {
  const newer = [...UPGRADE_STEPS, (): void => undefined];
  await openStore(newer).write(change(conversation("one"), [question]));
  await expect(openStore().list()).rejects.toMatchObject({ name: "HistoryError", kind: "newer" });
  expect(await openStore(newer).read("one")).toMatchObject({ messages: [question] });
});

test("A tab that wants to upgrade is let in, and no write is lost meanwhile", async () => {
  const old = openStore();
  await old.write(change(conversation("one"), [question]));
  const writing = old.write(change(conversation("two"), [{ ...question, id: "q2" }]));
  const newer = await openDB(NAME, UPGRADE_STEPS.length + 1);
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
      source: undefined,
      removed: undefined,
    },
  ]);
});

test("A conversation that was deleted for good is not written again, by no tab", async () => {
  const [writer, other] = [openStore(), openStore()];
  await writer.write(change(conversation("one"), [question, answer]));
  await other.erase(["one"], 9);
  expect(await writer.write(change(conversation("one"), [answer]))).toBeUndefined();
  await writer.append({ conversation: "one", id: "a", part: 0, texts: { answer: "late" } });
  expect(await other.list()).toEqual([]);
  expect(await other.read("one")).toBeUndefined();
});

test("Two tabs that change the same conversation do not overwrite what the other one has changed", async () => {
  const [one, other] = [openStore(), openStore()];
  await one.write(change(conversation("c"), [question]));
  await Promise.all([
    one.write({ id: "c", change: (stored) => ({ ...conversation("c"), ...stored, title: "Renamed" }) }),
    other.write({ id: "c", change: (stored) => ({ ...conversation("c"), ...stored, isPinned: true }) }),
    one.write({ id: "c", change: (stored) => ({ ...conversation("c"), ...stored, leaf: "q" }) }),
  ]);
  expect(await other.list()).toMatchObject([{ title: "Renamed", isPinned: true, leaf: "q" }]);
});
