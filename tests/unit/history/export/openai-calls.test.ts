import { expect, test } from "vitest";
import type { Message } from "../../../../src/chat/model/conversation.ts";
import { markdownExport } from "../../../../src/history/model/export/markdown.ts";
import { openAIExport } from "../../../../src/history/model/export/openai.ts";

test("In OpenAI's messages, calls stand with their results", () => {
  const call = (id: string) => ({ id, name: "clock", args: "{}" });
  const result = (callId: string) => ({ callId, name: "clock", args: '{"time_zone":"UTC"}', text: "Noon" });
  const branch: readonly Message[] = [
    { role: "user", id: "a", text: "When?" },
    {
      ...{ role: "assistant", id: "b", parent: "a", thinking: "", answer: "", end: undefined },
      toolCalls: [call("1"), call("2")],
    },
    { role: "tool", id: "c", parent: "b", results: [result("2"), result("3")] },
    { role: "assistant", id: "d", parent: "c", thinking: "", answer: "Now.", end: undefined },
  ];
  const record = { id: "x", title: "T", createdAt: 1, updatedAt: 1 };
  expect(JSON.parse([...openAIExport.write({ record, all: branch, branch })].join(""))).toEqual({
    messages: [
      { role: "user", content: "When?" },
      {
        role: "assistant",
        content: "",
        tool_calls: [
          { id: "2", type: "function", function: { name: "clock", arguments: '{"time_zone":"UTC"}' } },
        ],
      },
      { role: "tool", tool_call_id: "2", content: "Noon" },
      { role: "assistant", content: "Now." },
    ],
  });
  expect([...markdownExport.write({ record, all: branch, branch })].join("")).toContain(
    "## Tool\n\nResult of ` clock `: ` Noon `\n",
  );
});
