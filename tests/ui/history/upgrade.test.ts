import { deleteDB, openDB } from "idb";
import { afterEach, expect, test, vi } from "vitest";
import { createDatabase } from "../../../src/history/services/database.ts";
import { UPGRADE_STEPS, type UpgradeStep } from "../../../src/history/services/schema.ts";
import { createHistoryStore } from "../../../src/history/services/store.ts";
import { copyOf } from "../../../src/history/services/upgrade.ts";
import { OPENING_MS } from "../support/searched-stores.ts";

const NAME = "causette.upgraded";
/** More than are copied at once. */
const MESSAGES = 601;
const opened: (() => Promise<{ close(): void }>)[] = [];

function openStore(...further: readonly UpgradeStep[]) {
  const steps = [...UPGRADE_STEPS, ...further];
  const database = createDatabase(NAME, steps, () => import("idb"), OPENING_MS);
  opened.push(database);
  return createHistoryStore(database);
}

async function fill(): Promise<void> {
  const put = Array.from({ length: MESSAGES }, (_, order) => ({
    ...{ id: `m${order}`, role: "user", text: `Why ${order}?`, order },
  }));
  const record = { id: "c", title: "About c", createdAt: 1, updatedAt: 1 };
  await openStore().write({ id: "c", change: () => record, put });
}

const copies = async (): Promise<number> =>
  (await indexedDB.databases()).filter(({ name }) => name === copyOf(NAME)).length;

async function countsOf(name: string): Promise<Record<string, number>> {
  const database = await openDB(name);
  const counts: Record<string, number> = {};
  for (const store of database.objectStoreNames) counts[store] = await database.count(store);
  database.close();
  return counts;
}

const rename: UpgradeStep = async (_database, transaction) => {
  const store = transaction.objectStore("conversations");
  for (let cursor = await store.openCursor(); cursor !== null; cursor = await cursor.continue()) {
    const record = cursor.value;
    if ("title" in record) await cursor.update({ ...record, title: record.title.toUpperCase() });
  }
};

afterEach(async () => {
  for (const database of opened.splice(0)) (await database().catch(() => undefined))?.close();
  for (const name of [NAME, copyOf(NAME)]) await deleteDB(name);
});

test("An upgrade changes what is stored, after it was copied; the copy goes when all was read back", async () => {
  await fill();
  let during: Promise<number> | undefined;
  const store = openStore((...args) => {
    during = copies();
    return rename(...args);
  });
  expect(await store.list()).toMatchObject([{ id: "c", title: "ABOUT C" }]);
  expect(await during).toBe(1);
  expect((await store.read("c"))?.messages).toHaveLength(MESSAGES);
  expect(await copies()).toBe(0);
});

test("A step that fails leaves the database as it was, and the copy, and the page goes on without it", async () => {
  await fill();
  const failing: UpgradeStep = async (...args) => {
    await rename(...args);
    throw new Error("It can't be upgraded.");
  };
  await expect(openStore(failing).list()).rejects.toMatchObject({ name: "HistoryError" });
  expect(await countsOf(copyOf(NAME))).toEqual(await countsOf(NAME));
  expect(await openStore().list()).toMatchObject([{ title: "About c" }]);
});

test("An upgrade that loses something is noticed, and the copy has it", async () => {
  await fill();
  const losing: UpgradeStep = (_database, transaction) =>
    transaction.objectStore("texts").delete(["c", "m7"]);
  await expect(openStore(losing).list()).rejects.toMatchObject({ name: "HistoryError" });
  const copy = await openDB(copyOf(NAME));
  expect(await copy.get("texts", ["c", "m7"])).toMatchObject({ texts: { text: "Why 7?" } });
  copy.close();
});

test("A copy that a killed page has begun is made again", async () => {
  await fill();
  const begun = await openDB(copyOf(NAME), 1, {
    upgrade: (database) => void database.createObjectStore("texts"),
  });
  begun.close();
  expect(await openStore(rename).list()).toMatchObject([{ title: "ABOUT C" }]);
  expect(await copies()).toBe(0);
});

test("A database from before pictures and files were stored apart keeps all that it has, and takes them", async () => {
  const database = createDatabase(NAME, UPGRADE_STEPS.slice(0, 1), () => import("idb"), OPENING_MS);
  const old = await database();
  const question = { conversation: "c", id: "q", order: 0, role: "user" };
  await old.put("conversations", { id: "c", title: "About c", createdAt: 1, updatedAt: 1 });
  await old.put("messages", question);
  await old.put("texts", { conversation: "c", id: "q", texts: { text: "Why?" } });
  await old.put("drafts", { id: "c", draft: { human: "half" } });
  old.close();
  const before = await countsOf(NAME);
  const open = vi.spyOn(indexedDB, "open");
  const store = openStore();
  expect((await store.read("c"))?.messages).toMatchObject([{ role: "user", text: "Why?" }]);
  expect(await store.readDraft("c")).toEqual({ human: "half" });
  const names = open.mock.calls.map(([name]) => name).filter((name) => name.startsWith(NAME));
  expect(names).toEqual([NAME]); // a full disk may have no room for a copy
  open.mockRestore();
  expect(await countsOf(NAME)).toEqual({ ...before, contents: 0 });
  const message = { id: "r", order: 1, text: "", attachments: [{ kind: "file", name: "a", text: "b" }] };
  await store.write({ id: "c", change: (record) => record ?? expect.unreachable(), put: [message] });
  expect((await store.read("c"))?.messages[1]).toMatchObject(message);
  expect(await countsOf(NAME)).toMatchObject({ messages: 2, contents: 1 });
});

test("A new database, and one that is up to date, are not copied", async () => {
  expect(await openStore(rename).list()).toEqual([]);
  expect(await openStore(rename).list()).toEqual([]);
  expect(await copies()).toBe(0);
});
