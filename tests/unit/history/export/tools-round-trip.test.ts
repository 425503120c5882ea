import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseConversation } from "../../../../src/chat/model/parse-conversation.ts";
import type { Message } from "../../../../src/chat/model/conversation.ts";
import type { Exporter } from "../../../../src/history/model/export/exported.ts";
import { llamaCppExport } from "../../../../src/history/model/export/llama-cpp.ts";
import { openAIExport } from "../../../../src/history/model/export/openai.ts";
import { readContent } from "../import/files.ts";

const END = { ending: { status: "done", reason: "tool_calls" }, figures: undefined } as const;

const id = fc.string({ minLength: 1, maxLength: 9 });
const call = fc.record({ id, name: fc.string(), args: fc.constantFrom("{}", '{"a":1}') });

/** A question, an answer with calls, results of some of them, and an answer to these. */
const exchange: fc.Arbitrary<readonly Message[]> = fc
  .uniqueArray(call, { selector: (each) => each.id, minLength: 1, maxLength: 4 })
  .chain((toolCalls) =>
    fc.tuple(
      fc.constant(toolCalls),
      fc.subarray(toolCalls, { minLength: 1 }),
      fc.string({ unit: "binary" }),
      fc.boolean(),
    ),
  )
  .map(([toolCalls, answered, text, isAnswered]) => {
    const results = answered.map((each) => ({ callId: each.id, name: each.name, args: each.args, text }));
    const answer = { role: "assistant", thinking: "", end: END } as const;
    const messages: readonly Message[] = [
      { role: "user", id: "q", text: "When?" },
      { ...answer, id: "a", parent: "q", answer: "", toolCalls },
      { role: "tool", id: "r", parent: "a", results },
      { ...answer, id: "b", parent: "r", answer: "Now." },
    ];
    return isAnswered ? messages : messages.slice(0, 3);
  });

async function through({ write, header }: Exporter, branch: readonly Message[]): Promise<readonly Message[]> {
  const timed = branch.map((message, at) => ({ ...message, at: 1e12 + at }));
  const record = { id: "x", title: "T", createdAt: 1, updatedAt: 1 };
  const { found } = await readContent(header + [...write({ record, all: timed, branch: timed })].join(""));
  const [{ leaf, messages, lost } = { leaf: "", messages: [], lost: "nothing was read" }] = found;
  expect(lost).toEqual([]);
  return parseConversation({ version: 2, leaf, messages }).messages;
}

const resultsIn = (branch: readonly Message[]) =>
  branch.map((message) => (message.role === "tool" ? message.results : message.role));

describe.each([
  ["OpenAI’s", openAIExport],
  ["llama.cpp’s", llamaCppExport],
] as const)("In %s format", (_, exporter) => {
  test("the results of tools come back with their calls", async () => {
    await fc.assert(
      fc.asyncProperty(exchange, async (branch) => {
        expect(resultsIn(await through(exporter, branch))).toEqual(resultsIn(branch));
      }),
    );
  });
});

test("A result without a call, and a second one, is lost, and what follows it is kept", async () => {
  const calls = [{ id: "1", type: "function", function: { name: "clock", arguments: "{}" } }];
  const result = (tool_call_id: string, content: string) => ({ role: "tool", tool_call_id, content });
  const { found } = await readContent(
    JSON.stringify({
      messages: [
        { role: "user", content: "When?" },
        { role: "assistant", content: null, tool_calls: calls },
        result("2", "of nothing"),
        result("1", "Noon"),
        result("1", "Midnight"),
        { role: "assistant", content: "At noon." },
      ],
    }),
  );
  expect(found[0]?.lost).toEqual([{ kind: "tool", count: 2 }]);
  expect(found[0]?.messages.map(({ role }) => role)).toEqual(["user", "assistant", "tool", "assistant"]);
});
