import { expect, test } from "vitest";
import { parseConversation } from "../../../../src/chat/model/parse-conversation.ts";
import { readRecord } from "../../../../src/history/model/import/importers.ts";
import type { ImportedConversation } from "../../../../src/history/model/import/imported.ts";
import { type Merge, mergeImport, undoMerge } from "../../../../src/history/model/import/merge.ts";
import type { ConversationRecord, StorableMessage } from "../../../../src/history/model/records.ts";
import { CHATGPT } from "./samples.ts";

const NOW = 1_800_000_000_000;

function read(value: unknown): ImportedConversation {
  const found = readRecord(value);
  if (typeof found === "string") throw new Error(found);
  return found;
}

function changeIn(merge: Merge) {
  if (!("change" in merge)) throw new Error(merge.kind);
  return merge.change;
}

const imported = read(CHATGPT);
const added = changeIn(mergeImport(imported, undefined, NOW));
const record = added.change(undefined);
const stored = { record, messages: imported.messages };

const more: ImportedConversation = {
  ...imported,
  title: "Another title",
  leaf: "new",
  updatedAt: 1_790_000_000_000,
  messages: [
    ...imported.messages,
    { role: "user", id: "new", parent: "last", text: "More", order: imported.messages.length },
  ],
};

test("A new conversation is stored as it is", () => {
  expect(record).toMatchObject({ id: "chatgpt:conv-1", title: "Tea at four", leaf: "a2", source: "chatgpt" });
  expect(added.put).toBe(imported.messages);
});

test("The same conversation again changes nothing", () => {
  expect(mergeImport(imported, stored, NOW)).toEqual({ kind: "same" });
});

test("One without times gets those of the import", () => {
  const change = changeIn(
    mergeImport({ ...imported, createdAt: undefined, updatedAt: undefined }, undefined, NOW),
  );
  expect(change.change(undefined)).toMatchObject({ createdAt: NOW, updatedAt: NOW });
});

test("Only new messages are added, after those that are stored; what the user has changed stays", () => {
  const changed: ConversationRecord = { ...record, title: "Mine", leaf: "a1", isPinned: true, deletedAt: 5 };
  const change = changeIn(mergeImport(more, { ...stored, record: changed }, NOW));
  expect(change.put).toEqual([
    { role: "user", id: "new", parent: "last", text: "More", order: stored.messages.length },
  ]);
  expect(change.change(changed)).toEqual({ ...changed, updatedAt: 1_790_000_000_000 });
});

test("A message that the user has deleted stays deleted, and what is new follows the one before it", () => {
  const removed = ["last", "ran", "call"];
  const messages = imported.messages.filter(({ id }) => !removed.includes(id));
  const change = changeIn(mergeImport(more, { record: { ...record, removed }, messages }, NOW));
  expect(change.put).toMatchObject([{ id: "new", parent: "picture" }]);
  const all: readonly StorableMessage[] = [...messages, ...change.put];
  expect(parseConversation({ version: 2, messages: all }).all.get("new")).toMatchObject({
    parent: "picture",
  });
});

test("A conversation that was deleted for good stays deleted", () => {
  expect(mergeImport(more, { record: { id: imported.id, erasedAt: 1 }, messages: [] }, NOW)).toEqual({
    kind: "erased",
  });
  const hidden: ConversationRecord = { ...record, deletedAt: 1, hiddenAt: 2 };
  expect(mergeImport(more, { ...stored, record: hidden }, NOW)).toEqual({ kind: "erased" });
});

test("An import is undone, and with it only what it has added", () => {
  expect(undoMerge(added, undefined)).toMatchObject({ id: imported.id, remove: undefined });
  const change = changeIn(mergeImport(more, stored, NOW));
  const undo = undoMerge(change, record);
  expect(undo.remove).toEqual(["new"]);
  expect(undo.change({ ...change.change(record), title: "Renamed since" })).toEqual({
    ...record,
    title: "Renamed since",
  });
});
