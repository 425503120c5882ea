import { expect, test } from "vitest";
import { readContent, zipOf } from "./files.ts";
import { CHATGPT, OPENAI } from "./samples.ts";

const OTHER = { ...CHATGPT, conversation_id: "conv-2" };

test("A zip gives the conversations of all its JSON files, and passes over the others", async () => {
  const archive = zipOf({
    "conversations-000.json": JSON.stringify([CHATGPT]),
    "conversations-001.json": JSON.stringify([{ ...CHATGPT, conversation_id: "conv-2" }, { broken: true }]),
    "user.json": JSON.stringify({ id: "somebody" }),
    "chat.html": `<html>${"x".repeat(100_000)}</html>`,
    "empty.json": "",
  });
  const { found, faults } = await readContent(archive);
  expect(found.map(({ id }) => id)).toEqual(["chatgpt:conv-1", "chatgpt:conv-2"]);
  expect(faults).toEqual([{ reason: "unknown", position: 2, entry: "conversations-001.json" }]);
});

test("A bad record is named and skipped", async () => {
  const { found, faults } = await readContent(JSON.stringify([CHATGPT, 7, { mapping: {} }, "x", OTHER]));
  expect(found).toHaveLength(2);
  expect(faults).toEqual([
    { reason: "unknown", position: 2 },
    { reason: "empty", position: 3 },
    { reason: "unknown", position: 4 },
  ]);
});

test("A broken line does not spoil the next", async () => {
  const line = JSON.stringify(OPENAI);
  for (const broken of ['{"messages": [', '{"messages": "', "{]}", "nonsense", '{"a":1}}', "[[["]) {
    const { found, faults } = await readContent(`${line}\n${broken}\n${line}\n`);
    expect(found, broken).toHaveLength(2);
    expect(faults, broken).toMatchObject([{ position: 2 }]);
  }
});
