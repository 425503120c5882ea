import fc from "fast-check";
import { expect, test } from "vitest";
import type { Attachment } from "../../../../src/attachments/index.ts";
import { type Tree, treeOf } from "../../../../src/chat/model/branches.ts";
import type { Message, UserMessage } from "../../../../src/chat/model/conversation.ts";
import type { ToolResult } from "../../../../src/chat/model/tool-results.ts";
import { parseConversation } from "../../../../src/chat/model/parse-conversation.ts";
import { causetteExport } from "../../../../src/history/model/export/causette.ts";
import { llamaCppExport } from "../../../../src/history/model/export/llama-cpp.ts";
import type { ImportedConversation } from "../../../../src/history/model/import/imported.ts";
import type { ConversationRecord } from "../../../../src/history/model/records.ts";
import { anyAttachment } from "../../attachments/arbitraries.ts";
import { anyAnswer } from "../../chat/arbitraries.ts";
import { promptTemplate } from "../../../../src/templates/index.ts";
import { readContent } from "../import/files.ts";

const text = fc.string({ unit: "binary" });
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined });
const time = fc.integer({ min: 1, max: 8e15 });

const anyQuestion: fc.Arbitrary<UserMessage> = fc
  .record({
    ...{ role: fc.constant("user"), id: fc.uuid(), text },
    attachments: fc.array(anyAttachment, { maxLength: 3 }),
    template: fc
      .record({
        system: fc.constantFrom("", "Be {{tone}}."),
        human: fc.constantFrom("", "{{__proto__}}, {{what}}?"),
        values: fc.record({ ["__proto__"]: text, what: text, tone: text }),
      })
      .map(promptTemplate),
  })
  .map(({ attachments, template, ...message }) => ({
    ...message,
    ...(attachments.length > 0 && { attachments }),
    ...(template && { template }),
  }));

const anyResults: fc.Arbitrary<readonly ToolResult[]> = fc.uniqueArray(
  fc.record(
    {
      callId: fc.string({ minLength: 1 }),
      name: text,
      args: text,
      text,
      isError: fc.constant(true as const),
    },
    { requiredKeys: ["callId", "name", "args", "text"] },
  ),
  { selector: ({ callId }) => callId, maxLength: 3 },
);

const anyMessage: fc.Arbitrary<Message> = fc
  .tuple(
    fc.oneof(
      anyQuestion,
      anyAnswer,
      fc.record({ role: fc.constant("tool"), id: fc.uuid(), results: anyResults }),
    ),
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
        toolCalls: [{ id: "call1", name: "look", args: '{"at":"http://example.test"}' }],
        madeBy: {
          model: "toy:70",
          baseURL: "http://10.1.2.3:8080/v1",
          settings: { temperature: 0.5, stop: ["a"], ["__proto__"]: 1 },
          system: "Be brief.",
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
  if (message.role !== "assistant") return message;
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

/** An empty file is no file in other formats. */
function foreignIn(message: Message | undefined): readonly Attachment[] {
  const { attachments = [] } = message?.role === "user" ? message : {};
  return attachments.filter((each) => each.kind === "picture" || each.text !== "").map(asForeign);
}

/** Other formats have neither the size of a picture, what it shows, nor the encoding of a file. */
function asForeign(attachment: Attachment): Attachment {
  if (attachment.kind === "picture") return { ...attachment, width: 0, height: 0, alt: "" };
  return { kind: "file", name: attachment.name, text: attachment.text };
}

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

test("llama.cpp's format brings back the texts, what is attached, the branches and the models", async () => {
  await fc.assert(
    fc.asyncProperty(anyRecord, anyTree, async (record, tree) => {
      const all = [...tree.all.values()].map((message, at) => ({ ...message, at: at + 1e12 }));
      fc.pre(all.some(({ role }) => role !== "tool")); // that format's tool messages are not read
      const exported = { record, all, branch: tree.messages, system: "Be brief." };
      const { found, faults } = await readContent(write(llamaCppExport.write(exported)));
      expect(faults).toEqual([]);
      const [imported] = found;
      if (imported === undefined) throw new Error("nothing was read");
      expect(imported.system).toBe("Be brief.");
      for (const message of treeIn(imported).all.values()) {
        const before = all.find(({ id }) => id === message.id);
        if (message.role === "user") {
          expect(before).toMatchObject({ text: message.text });
          expect(message.attachments ?? []).toEqual(foreignIn(before));
        }
        if (message.role === "assistant") expect(before).toMatchObject({ answer: message.answer });
      }
    }),
  );
});
