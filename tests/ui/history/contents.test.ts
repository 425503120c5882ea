import fc from "fast-check";
import { openDB } from "idb";
import { afterEach, describe, expect, test, vi } from "vitest";
import { parseConversation } from "../../../src/chat/model/parse-conversation.ts";
import type { StorableMessage } from "../../../src/history/model/records.ts";
import type { HistoryStore } from "../../../src/history/model/store.ts";
import { keyOf } from "../../../src/history/model/contents.ts";
import { hashOf } from "../../../src/history/model/hash.ts";
import { conversation, DATABASE, deleteStores, STORES } from "../support/searched-stores.ts";

afterEach(deleteStores);

const url = (letters: string): string => `data:image/png;base64,${letters.padEnd(40, "A")}`;
const picture = (letters: string) => {
  return { kind: "picture", name: "cat.png", url: url(letters), width: 2, height: 3, alt: "A cat" };
};
const file = (text: string) => ({ kind: "file", name: "a.txt", text });

function question(id: string, attachments: readonly unknown[], order = 0): StorableMessage {
  return { role: "user", id, text: "What is it?", order, ...(attachments.length > 0 && { attachments }) };
}

async function write(
  store: HistoryStore,
  id: string,
  put: readonly StorableMessage[],
  remove: string[] = [],
) {
  await store.write({ id, change: () => conversation(id, 1), put, remove });
}

async function attachedIn(store: HistoryStore, id: string): Promise<unknown> {
  return (await store.read(id))?.messages.map(({ attachments }) => attachments);
}

/** What the database has in one of its stores. */
async function stored(name: string): Promise<readonly unknown[]> {
  const database = await openDB(DATABASE);
  const records = await database.getAll(name);
  database.close();
  return records;
}

const contents = async (): Promise<readonly string[]> =>
  (await stored("contents")).map((record) => JSON.stringify(record)).toSorted();
const record = (content: string, more = ""): string =>
  JSON.stringify({ id: hashOf(content) + more, content });

describe.each(STORES)("In the %s", (_kind, open) => {
  test("Pictures and files of messages and drafts are read as they were written", async () => {
    const store = open();
    const attached = [picture("x"), file("one"), { kind: "later", url: "?" }, 7];
    await write(store, "c", [question("q", attached), question("r", [], 1)]);
    expect(await attachedIn(store, "c")).toEqual([attached, undefined]);
    const draft = { system: "", human: "And this?", attachments: [file("two"), picture("x")] };
    await store.writeDraft("c", draft);
    expect(await store.readDraft("c")).toEqual(draft);
  });
});

const [, open] = STORES[0] ?? expect.unreachable();

test("A picture is stored once, apart from the messages and drafts that have it", async () => {
  const store = open();
  await write(store, "c", [question("q", [picture("x"), picture("x")]), question("r", [picture("x")], 1)]);
  await write(store, "d", [question("q", [file("one"), picture("x")])]);
  await store.writeDraft("d", { human: "", attachments: [picture("x")] });
  expect(await contents()).toEqual([record(url("x")), record("one")].toSorted());
  expect(JSON.stringify([await stored("messages"), await stored("drafts")])).not.toContain("base64");
});

test("A draft is written at each pause, and its picture only once", async () => {
  const store = open();
  const put = vi.spyOn(IDBObjectStore.prototype, "put");
  const attachments = [picture("x")];
  for (const human of ["W", "Wh", "Why"]) await store.writeDraft("c", { human, attachments });
  expect(put.mock.calls.filter((call) => JSON.stringify(call).includes("base64"))).toHaveLength(1);
  put.mockRestore();
  expect(await store.readDraft("c")).toEqual({ human: "Why", attachments });
});

test("Two contents with the same hash are never mixed up", async () => {
  const store = open();
  await write(store, "c", [question("q", [file("one")])]);
  const database = await openDB(DATABASE);
  await database.put("contents", { id: hashOf("two"), content: "with the hash of another one" });
  database.close();
  await write(store, "d", [question("q", [file("two"), file("one")])]);
  expect(await attachedIn(store, "d")).toEqual([[file("two"), file("one")]]);
  expect(await contents()).toContain(record("two", "+"));
  await write(store, "e", [question("q", [file("two")])]);
  expect(await contents()).toHaveLength(3);
});

test("A long content is found by its samples, and another one that has the same is not taken for it", async () => {
  const store = open();
  const [one, other] = ["A".repeat(200_000), `${"A".repeat(99_000)}B${"A".repeat(100_999)}`];
  expect(keyOf(other)).toBe(keyOf(one));
  expect(keyOf(`${one}A`)).not.toBe(keyOf(one));
  await write(store, "c", [question("q", [file(one), file(other), file(one)])]);
  expect(await attachedIn(store, "c")).toEqual([[file(one), file(other), file(one)]]);
  expect(await contents()).toHaveLength(2);
});

test("A content goes with the last message or draft that has it, and not before", async () => {
  const store = open();
  await write(store, "c", [question("q", [picture("x"), file("one")]), question("r", [picture("x")], 1)]);
  await write(store, "d", [question("q", [picture("x")])]);
  await store.writeDraft("c", { attachments: [picture("x")] });
  await write(store, "c", [question("q", [picture("x")])]);
  expect(await contents()).toEqual([record(url("x"))]);
  await write(store, "c", [], ["q", "r"]);
  await store.erase(["d"], 9);
  expect(await contents()).toEqual([record(url("x"))]);
  await store.writeDraft("c", { attachments: [] });
  expect(await contents()).toEqual([]);
});

test("The bin and Undo keep what a conversation has; what is deleted for good is gone", async () => {
  const store = open();
  await write(store, "c", [question("q", [picture("x")])]);
  await store.writeDraft("c", { attachments: [file("one")] });
  await store.changeAll(["c"], (stored) => ({ ...stored, deletedAt: 5 }));
  expect(await attachedIn(store, "c")).toEqual([[picture("x")]]);
  await store.erase(["c"], undefined);
  expect(await contents()).toEqual([]);
});

test("A message whose content is missing is read without it", async () => {
  const store = open();
  await write(store, "c", [question("q", [picture("x"), file("one")])]);
  const database = await openDB(DATABASE);
  await database.delete("contents", hashOf(url("x")));
  database.close();
  const messages = (await store.read("c"))?.messages;
  const tree = parseConversation({ version: 2, messages });
  expect(tree.messages).toMatchObject([{ text: "What is it?", attachments: [file("one")] }]);
});

test("No message gets the content of another one by naming it", async () => {
  const store = open();
  await write(store, "c", [question("q", [file("secret")])]);
  await write(store, "d", [question("q", [{ kind: "file", name: "b.txt", content: hashOf("secret") }])]);
  const tree = parseConversation({ version: 2, messages: (await store.read("d"))?.messages });
  expect(tree.messages).toEqual([{ role: "user", id: "q", parent: undefined, text: "What is it?" }]);
});

const anyAttached = fc.array(
  fc.constantFrom("x", "y", "z").chain((text) => fc.constantFrom(picture(text), file(text))),
  { maxLength: 3 },
);
const anyId = fc.constantFrom("c", "d");
const anyStep = fc.oneof(
  fc.record({ id: anyId, put: fc.tuple(fc.constantFrom("q", "r"), anyAttached) }),
  fc.record({ id: anyId, remove: fc.constantFrom("q", "r") }),
  fc.record({ id: anyId, draft: fc.option(anyAttached, { nil: undefined }) }),
  fc.record({ id: anyId, erased: fc.constant(true) }),
);

test("Whatever is written and deleted, all that is referred to is there, and nothing else", async () => {
  const memory = STORES[1]?.[1] ?? expect.unreachable();
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { maxLength: 9 }), async (steps) => {
      const both = [open(), memory()];
      for (const store of both) {
        await store.erase(["c", "d"], undefined);
        for (const step of steps) {
          if ("put" in step)
            await write(store, step.id, [question(...step.put, step.put[0] === "q" ? 0 : 1)]);
          else if ("remove" in step) await write(store, step.id, [], [step.remove]);
          else if ("erased" in step) await store.erase([step.id], undefined);
          else await store.writeDraft(step.id, step.draft && { attachments: step.draft });
        }
      }
      const all = both.map(async (store) =>
        Promise.all(["c", "d"].map(async (id) => [await attachedIn(store, id), await store.readDraft(id)])),
      );
      const [database, expected] = await Promise.all(all);
      expect(database).toEqual(expected);
      const used = new Set(
        JSON.stringify(expected)
          .match(/"(url|text)":"[^"]*"/g)
          ?.map((each) => each.replace(/^.*?:/, "")),
      );
      expect((await contents()).length).toBe(used.size);
    }),
    { numRuns: 60 },
  );
});
