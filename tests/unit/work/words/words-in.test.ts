import { expect, test } from "vitest";
import { wireWordsEn } from "../../../../src/work/words/texts/en.ts";
import { wordsInEvent, wordsInHeads } from "../../../../src/work/words/texts/words-in.ts";

test("The known fields of an event are named once, in their order", () => {
  const choice = { index: 0, delta: { content: "a" }, finish_reason: null };
  const data = { id: "x", choices: [choice, choice], usage: { prompt_tokens: 3 }, odd: { id: 1 } };
  expect(wordsInEvent(data, wireWordsEn)).toEqual([
    "chunk.id",
    "chunk.choices",
    "chunk.choices[].index",
    "chunk.choices[].delta",
    "chunk.choices[].delta.content",
    "chunk.choices[].finish_reason",
    "chunk.usage",
    "chunk.usage.prompt_tokens",
  ]);
  expect(wordsInEvent("[DONE]", wireWordsEn)).toEqual([]);
});

test("Headers and the body of a request have theirs, and a setting its own", () => {
  const body = JSON.stringify({ model: "m", temperature: 1, messages: [{ role: "user", content: "x" }] });
  const heads = [
    { headers: [["Content-Type", "application/json"]] as const, body },
    { headers: [["content-type", "text/event-stream"]] as const },
  ];
  expect(wordsInHeads(heads, wireWordsEn)).toEqual([
    "header.content-type",
    "request.model",
    "setting.temperature",
    "request.messages",
    "request.messages[].role",
    "request.messages[].content",
  ]);
});

test("Depth does no harm", () => {
  let deep: unknown = "end";
  for (let depth = 0; depth < 5000; depth += 1) deep = { id: deep, choices: [deep] };
  expect(wordsInEvent(deep, wireWordsEn)).toContain("chunk.id");
});
