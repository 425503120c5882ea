import { expect, test } from "vitest";
import { createImportWriter, createMerging } from "../../../../src/history/import-writer.ts";
import { HistoryError } from "../../../../src/history/model/history-error.ts";
import type { ImportedConversation } from "../../../../src/history/model/import/imported.ts";
import { createMemoryStore } from "../../../../src/history/services/memory-store.ts";

function conversation(id: string, count: number, system?: string): ImportedConversation {
  const messages = Array.from({ length: count }, (_, order) => ({
    ...{ id: `${id}-${order}`, order, role: "user", text: `${order}` },
    ...(order > 0 && { parent: `${id}-${order - 1}` }),
  }));
  const times = { createdAt: undefined, updatedAt: undefined };
  return { id, title: id, ...times, format: "openai", source: "openai", system, messages, lost: [] };
}

test("New conversations are stored several in one step, with their system prompts", async () => {
  const store = createMemoryStore();
  const steps: number[] = [];
  const counted = {
    ...store,
    writeAll: (changes: Parameters<typeof store.writeAll>[0]) => {
      steps.push(changes.length);
      return store.writeAll(changes);
    },
  };
  const writer = await createImportWriter(counted);
  for (let index = 0; index < 60; index++) await writer.add(conversation(`c${index}`, 20, "Be kind."));
  await writer.flush();
  expect(steps).toEqual([25, 25, 10]);
  expect(writer.count()).toBe(60);
  expect(await store.readDraft("c59")).toEqual({ system: "Be kind.", human: "" });
  expect((await store.read("c0"))?.messages).toHaveLength(20);
});

test("One that comes twice in the same files is stored once, with all of its messages", async () => {
  const store = createMemoryStore();
  const writer = await createImportWriter(store);
  await writer.add(conversation("one", 2));
  await writer.add(conversation("one", 3));
  await writer.add(conversation("one", 3));
  await writer.flush();
  expect((await store.read("one"))?.messages).toHaveLength(3);
  await writer.undo();
  expect(await store.list()).toEqual([]);
});

test("Undo takes away what was added and nothing else, and leaves no trace", async () => {
  const store = createMemoryStore();
  const first = await createImportWriter(store);
  await first.add(conversation("one", 2));
  await first.flush();
  const before = await store.read("one");
  const writer = await createImportWriter(store);
  await writer.add(conversation("one", 4));
  await writer.add(conversation("two", 1));
  await writer.flush();
  expect(writer.added()).toEqual(["two"]);
  await writer.undo();
  expect(await store.read("one")).toEqual(before);
  expect(await store.ids()).toEqual(["one"]);
});

test("What was deleted for good stays so", async () => {
  const store = createMemoryStore();
  await store.erase(["one"], 1);
  const writer = await createImportWriter(store);
  await writer.add(conversation("one", 1));
  await writer.flush();
  expect(writer.count()).toBe(0);
  expect((await (await createMerging(store))(conversation("one", 1))).kind).toBe("erased");
});

test("When the disk is full, what was stored before it counts and can be undone", async () => {
  const store = createMemoryStore();
  let room = 1;
  const full = {
    ...store,
    writeAll: async (changes: Parameters<typeof store.writeAll>[0]) => {
      if (--room < 0) throw new HistoryError("full");
      return store.writeAll(changes);
    },
  };
  const writer = await createImportWriter(full);
  await writer.add(conversation("one", 500));
  await expect(writer.add(conversation("two", 500))).rejects.toMatchObject({ kind: "full" });
  expect(writer.count()).toBe(1);
  room = 9;
  await writer.undo();
  expect(await store.list()).toEqual([]);
});
