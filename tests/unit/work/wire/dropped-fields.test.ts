import { expect, test } from "vitest";
import { droppedFields } from "../../../../src/work/wire/model/dropped-fields.ts";

test("Fields that LangChain drops are named, with their place", () => {
  const chunk = {
    id: "x",
    choices: [
      {
        index: 0,
        delta: { role: "assistant", content: "a", reasoning: "b", tool_calls: [{ index: 0 }], mood: "good" },
        logprobs: { content: [] },
        finish_reason: null,
      },
    ],
    usage: {},
    timings: { predicted_ms: 3 },
  };
  expect(droppedFields(chunk).map(({ path, name }) => [path, name])).toEqual([
    ["timings", "timings"],
    ["choices[0].logprobs", "logprobs"],
    ["choices[0].delta.reasoning", "reasoning"],
    ["choices[0].delta.tool_calls", "tool_calls"],
    ["choices[0].delta.mood", "unknown"],
  ]);
});

test("Empty ones are not", () => {
  expect(
    droppedFields({ choices: [{ delta: { reasoning: null, tool_calls: [], refusal: "" } }], stats: null }),
  ).toEqual([]);
  for (const other of [undefined, "text", [], { choices: "x" }, { choices: [null, { delta: 3 }] }]) {
    expect(droppedFields(other)).toEqual([]);
  }
});
