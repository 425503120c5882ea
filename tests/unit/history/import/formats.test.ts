import { describe, expect, test } from "vitest";
import { parseConversation } from "../../../../src/chat/model/parse-conversation.ts";
import { readRecord } from "../../../../src/history/model/import/importers.ts";
import type { ImportedConversation } from "../../../../src/history/model/import/imported.ts";
import { readContent } from "./files.ts";
import * as samples from "./samples.ts";

function read(value: unknown): ImportedConversation {
  const found = readRecord(value);
  if (typeof found === "string") throw new Error(found);
  return found;
}

function treeOf({ leaf, messages }: ImportedConversation) {
  return parseConversation({ version: 2, leaf, messages });
}

/** The branch that is shown, as short texts. */
function branchOf(imported: ImportedConversation): readonly string[] {
  return treeOf(imported).messages.map((message) =>
    message.role === "user" ? message.text : message.role === "tool" ? "" : message.answer,
  );
}

test.each(samples.FILES)(
  "%s is told from its content, and its tree is whole",
  async (format, content, count) => {
    const { found, faults } = await readContent(content);
    expect(faults).toEqual([]);
    expect(found.map((each) => each.format)).toEqual(Array.from({ length: count }, () => format));
    for (const each of found) {
      const { all } = treeOf(each);
      expect([...all.keys()]).toEqual(each.messages.map(({ id }) => id));
      expect(each.messages.map(({ order }) => order)).toEqual(each.messages.map((_, index) => index));
      expect([...all.values()].map(({ parent }) => parent)).toEqual(
        each.messages.map((message) => message["parent"]),
      );
      expect(each.title).not.toBe("");
    }
  },
);

test.each(samples.FILES)("%s has the same ids when it is read again", async (_format, content) => {
  const [first, second] = [await readContent(content), await readContent(content)];
  expect(second).toEqual(first);
});

describe("ChatGPT", () => {
  const imported = read(samples.CHATGPT);
  const { all } = treeOf(imported);

  test("shows the current branch, with its times and models", () => {
    expect(branchOf(imported)).toEqual(["How hot should tea be?", "Ninety."]);
    expect(imported).toMatchObject({
      id: "chatgpt:conv-1",
      createdAt: 1_700_000_000_250,
      updatedAt: 1_700_000_900_500,
    });
    expect(all.get("q1")).toMatchObject({ at: 1_700_000_000_250 });
    expect(all.get("a1")).toMatchObject({ madeBy: { model: "gpt-y", baseURL: "", settings: {} } });
    expect(all.get("a2")).toMatchObject({ madeBy: { model: "gpt-x" }, end: { ending: { status: "done" } } });
  });

  test("gives thoughts to the answer that follows them, and keeps a call of a tool", () => {
    expect(all.get("a1")).toMatchObject({
      parent: "q1",
      thinking: "Green or black\n\nIt depends.",
      answer: "80 °C for green.",
    });
    expect(all.get("call")).toMatchObject({ toolCalls: [{ name: "python", args: "look()" }] });
    expect(all.get("last")).toMatchObject({ parent: "call" });
  });

  test("counts what is lost, and never shows the profile", () => {
    expect(imported.lost).toEqual([
      { kind: "hidden", count: 1 },
      { kind: "picture", count: 1 },
      { kind: "tool", count: 1 },
    ]);
    expect([...all.keys()]).not.toContain("profile");
  });

  test("is read without the children of its nodes, and an empty shell is named", () => {
    const mapping = Object.fromEntries(
      Object.entries(samples.CHATGPT.mapping).map(([id, node]) => [id, { ...node, children: undefined }]),
    );
    expect(read({ ...samples.CHATGPT, mapping })).toEqual(imported);
    expect(readRecord({ title: "Nothing", create_time: 1, conversation_id: "x" })).toBe("empty");
  });
});

test("Claude keeps branches, thinking and calls of tools", () => {
  const imported = read(samples.CLAUDE);
  expect(branchOf(imported)).toEqual(["Why do bridges sing?", "Resonance."]);
  expect(treeOf(imported).all.get("m2")).toMatchObject({
    thinking: "Wind or cars?",
    answer: "Wind.",
    parent: "m1",
  });
  expect(treeOf(imported).all.get("m4")).toMatchObject({
    toolCalls: [{ name: "search", args: '{"q":"bridge"}' }],
  });
  expect(imported.lost).toEqual([
    { kind: "file", count: 1 },
    { kind: "tool", count: 1 },
  ]);
});

test("Claude without parents is a list", () => {
  const chat_messages = samples.CLAUDE.chat_messages.map((message) => ({
    ...message,
    parent_message_uuid: undefined,
    created_at: undefined,
  }));
  const imported = read({ ...samples.CLAUDE, chat_messages, current_leaf_message_uuid: undefined });
  expect(branchOf(imported)).toHaveLength(4);
});

test("Open WebUI's thinking is read from details and from output", () => {
  const imported = read(samples.OPEN_WEBUI);
  const { all } = treeOf(imported);
  expect(all.get("x2")).toMatchObject({ thinking: "Yeast & warmth\n<b>", answer: "Yeast." });
  expect(all.get("x3")).toMatchObject({
    thinking: "Gas.",
    answer: "Gas bubbles.",
    toolCalls: [{ name: "oven", args: "{}" }],
  });
  expect(branchOf(imported)).toEqual(["Why rise?", "Gas bubbles."]);
  expect(imported).toMatchObject({ isPinned: true, model: "miller:3b", createdAt: 1_720_000_000_000 });
});

test("LM Studio's versions are branches, and what follows is under the selected one", () => {
  const imported = read(samples.LM_STUDIO);
  expect(branchOf(imported)).toEqual(["Best wind?", "Steady wind.", "Thanks"]);
  expect(imported).toMatchObject({
    system: "Be short.",
    createdAt: 1_730_000_000_000,
    lost: [{ kind: "picture", count: 1 }],
  });
  const answers = [...treeOf(imported).all.values()].filter(({ role }) => role === "assistant");
  expect(answers).toMatchObject([
    { answer: "Ten knots.", madeBy: { model: "kite-2b" }, end: { ending: { status: "stopped" } } },
    { thinking: "Light kites…", madeBy: { model: "kite-1b" }, end: { ending: { status: "cut" } } },
  ]);
});

test("llama.cpp's lines have their system prompt, their current node and their timings", async () => {
  const [imported] = (await readContent(samples.lines(samples.LLAMA_CPP))).found;
  if (imported === undefined) throw new Error("nothing was read");
  expect(branchOf(imported)).toEqual(["How far?", "4 ly."]);
  expect(imported).toMatchObject({
    id: "llama.cpp:s-1",
    system: "Be exact.",
    lost: [{ kind: "picture", count: 1 }],
  });
  expect(treeOf(imported).all.get("l4")).toMatchObject({
    thinking: "The nearest?",
    end: { figures: { inputTokens: 9, outputTokens: 10, tokensPerSecond: 20, totalMs: 520 } },
  });
});

test("LibreChat's tree is read at any depth", () => {
  const imported = read(samples.LIBRE_CHAT);
  expect(branchOf(imported)).toEqual(["North?", "Not always."]);
  expect(treeOf(imported).all.get("r2")).toMatchObject({
    thinking: "Up.",
    answer: "Up.",
    madeBy: { model: "map-8b" },
  });
  expect(imported.system).toBe("Draw.");
});

test("Page Assist's messages are put in order", async () => {
  const [imported] = (await readContent(JSON.stringify(samples.PAGE_ASSIST))).found;
  if (imported === undefined) throw new Error("nothing was read");
  expect(branchOf(imported)).toEqual(["Rain?", "Soon."]);
  expect(imported).toMatchObject({ isPinned: true, lost: [] });
  expect(treeOf(imported).all.get("p1")).toMatchObject({ attachments: [{ kind: "picture" }] });
  expect(treeOf(imported).all.get("p2")).toMatchObject({ thinking: "Clouds", madeBy: { model: "rain-2b" } });
});

test("OpenAI's messages keep thinking and calls, and have an id from their content", () => {
  const imported = read(samples.OPENAI);
  expect(branchOf(imported)).toEqual(["Hello", "Hi.", "Waved."]);
  expect(imported).toMatchObject({ system: "Be kind.", title: "Hello" });
  expect(treeOf(imported).messages[1]).toMatchObject({
    thinking: "A greeting.",
    toolCalls: [{ name: "wave", args: "{}" }],
  });
  expect(read({ messages: samples.OPENAI.messages.slice(0, 3) }).id).not.toBe(imported.id);
});
