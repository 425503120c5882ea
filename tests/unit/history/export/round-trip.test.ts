import fc from "fast-check";
import { expect, test } from "vitest";
import { type Tree, treeOf } from "../../../../src/chat/model/branches.ts";
import type { Message } from "../../../../src/chat/model/conversation.ts";
import { parseConversation } from "../../../../src/chat/model/parse-conversation.ts";
import { causetteExport } from "../../../../src/history/model/export/causette.ts";
import { llamaCppExport } from "../../../../src/history/model/export/llama-cpp.ts";
import { openAIExport } from "../../../../src/history/model/export/openai.ts";
import type { ImportedConversation } from "../../../../src/history/model/import/imported.ts";
import type { ConversationRecord } from "../../../../src/history/model/records.ts";
import { anyAnswer } from "../../chat/arbitraries.ts";
import { readContent } from "../import/files.ts";

const text = fc.string({ unit: "binary" });
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined });
const time = fc.integer({ min: 1, max: 8e15 });

const anyMessage: fc.Arbitrary<Message> = fc
  .tuple(
    fc.oneof(fc.record({ role: fc.constant("user"), id: fc.uuid(), text }), anyAnswer),
    maybe(time),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([message, at, isEdited, hasMore]) => ({
    ...message,
    ...(at !== undefined && { at }),
    ...(message.role === "assistant" && isEdited && { edited: true }),
    ...(message.role === "assistant" &&
      hasMore && {
        toolCalls: [{ name: "look", args: '{"at":"http://example.test"}' }],
        madeBy: {
          model: "toy:70",
          baseURL: "http://10.1.2.3:8080/v1",
          settings: { temperature: 0.5, stop: ["a"], ["__proto__"]: 1 },
        },
      }),
  }));

/** A tree of any shape: each message follows one of those before it, or none. */
const anyTree: fc.Arbitrary<Tree> = fc
  .uniqueArray(fc.tuple(anyMessage, fc.nat()), { minLength: 1, maxLength: 9, selector: ([{ id }]) => id })
  .map((list) => {
    const all = list.map(([message, place], index) => ({
      ...message,
      parent: list[place % (index + 1) === index ? -1 : place % (index + 1)]?.[0].id,
    }));
    return treeOf(new Map(all.map((message) => [message.id, message])), undefined);
  })
  .chain((tree) => fc.constantFrom(...tree.all.keys()).map((leaf) => treeOf(tree.all, leaf)));

const anyRecord: fc.Arbitrary<ConversationRecord> = fc.record({
  id: fc.uuid(),
  title: text,
  createdAt: time,
  updatedAt: time,
  model: maybe(text),
  isPinned: fc.boolean(),
  deletedAt: maybe(time),
  source: maybe(text),
  removed: maybe(fc.array(fc.uuid())),
});

const write = (pieces: Iterable<string>): string => [...pieces].join("");

function treeIn({ leaf, messages }: ImportedConversation): Tree {
  return parseConversation({ version: 2, leaf, messages });
}

/** A message without what an export leaves out. */
function plain(message: Message): unknown {
  if (message.role === "user") return message;
  const { end, madeBy } = message;
  const ending = end !== undefined && "problem" in end.ending ? { status: end.ending.status } : end?.ending;
  return { ...message, end: { ...end, ending }, ...(madeBy && { madeBy: { ...madeBy, baseURL: "" } }) };
}

test("Our own format brings back what was exported, without addresses", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(anyRecord, anyTree), { minLength: 1, maxLength: 3 }), async (list) => {
      fc.pre(new Set(list.map(([{ id }]) => id)).size === list.length);
      const whole = list.map(([record, tree]) => ({
        record: { ...record, leaf: tree.messages.at(-1)?.id },
        all: [...tree.all.values()],
        branch: tree.messages,
      }));
      const { found, faults } = await readContent(
        causetteExport.header + whole.map((each) => write(causetteExport.write(each))).join(""),
      );
      expect(faults).toEqual([]);
      expect(found).toHaveLength(list.length);
      for (const [index, imported] of found.entries()) {
        const { messages, format, system, lost, ...record } = imported;
        expect(record).toEqual(whole[index]?.record);
        expect([messages.length, format, system, lost]).toEqual([
          whole[index]?.all.length,
          "causette",
          undefined,
          [],
        ]);
        expect([...treeIn(imported).all.values()].map(plain)).toEqual(whole[index]?.all.map(plain));
      }
    }),
  );
});

test("A file of a newer version is read, and what is unknown is named", async () => {
  const lines = [
    { causette: "conversations", version: 2 },
    { type: "conversation", id: "c", title: "T", colour: "red" },
    { type: "message", conversation: "c", id: "m", role: "user", text: "Hi", mood: "good" },
    { type: "sketch", conversation: "c" },
    { type: "message", conversation: "c", id: "n", role: "user", text: "Yes", parent: "m" },
  ];
  const { found, faults } = await readContent(lines.map((line) => JSON.stringify(line)).join("\n"));
  expect(found).toMatchObject([
    { id: "c", messages: [{ id: "m" }, { id: "n" }], lost: [{ kind: "unknown", count: 2 }] },
  ]);
  expect(faults).toEqual([{ reason: "newer", position: 4 }]);
});

test("llama.cpp's format brings back the texts, the branches and the models", async () => {
  await fc.assert(
    fc.asyncProperty(anyRecord, anyTree, async (record, tree) => {
      const all = [...tree.all.values()].map((message, at) => ({ ...message, at: at + 1e12 }));
      const exported = { record, all, branch: tree.messages, system: "Be brief." };
      const { found, faults } = await readContent(write(llamaCppExport.write(exported)));
      expect(faults).toEqual([]);
      const [imported] = found;
      if (imported === undefined) throw new Error("nothing was read");
      expect(imported.system).toBe("Be brief.");
      for (const message of treeIn(imported).all.values()) {
        const before = all.find(({ id }) => id === message.id);
        if (message.role === "user") expect(before).toMatchObject({ text: message.text });
        else expect(before).toMatchObject({ answer: message.answer });
      }
    }),
  );
});

test("OpenAI's messages are read again", async () => {
  const branch: readonly Message[] = [
    { role: "user", id: "a", text: "Hi" },
    { role: "assistant", id: "b", parent: "a", thinking: "", answer: "Hello", end: undefined },
  ];
  const record = { id: "x", title: "T", createdAt: 1, updatedAt: 1 };
  const text = write(openAIExport.write({ record, all: branch, branch, system: "S" }));
  expect(JSON.parse(text)).toEqual({
    messages: [
      { role: "system", content: "S" },
      { role: "user", content: "Hi" },
      { role: "assistant", content: "Hello" },
    ],
  });
  expect((await readContent(text)).found).toMatchObject([
    { system: "S", messages: [{ text: "Hi" }, { answer: "Hello" }] },
  ]);
});
