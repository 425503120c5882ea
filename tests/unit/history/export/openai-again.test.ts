import { expect, test } from "vitest";
import type { Message } from "../../../../src/chat/model/conversation.ts";
import { openAIExport } from "../../../../src/history/model/export/openai.ts";
import { readContent } from "../import/files.ts";

test("OpenAI's messages are read again", async () => {
  const branch: readonly Message[] = [
    { role: "user", id: "a", text: "Hi" },
    { role: "assistant", id: "b", parent: "a", thinking: "", answer: "Hello", end: undefined },
  ];
  const record = { id: "x", title: "T", createdAt: 1, updatedAt: 1 };
  const text = [...openAIExport.write({ record, all: branch, branch, system: "S" })].join("");
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
