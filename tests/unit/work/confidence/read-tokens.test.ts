import { expect, test } from "vitest";
import type { ExchangeEntry } from "../../../../src/chat/model/exchange.ts";
import { asksForLogprobs, withLogprobs } from "../../../../src/work/confidence/model/logprobs-fields.ts";
import { levelOf, readTokens } from "../../../../src/work/confidence/model/read-tokens.ts";

const chosen = (token: string, probability: number, ...others: readonly (readonly [string, number])[]) => ({
  ...{ token, logprob: Math.log(probability), bytes: null },
  top_logprobs: others.map(([text, each]) => ({ token: text, logprob: Math.log(each) })),
});
const event = (...content: readonly object[]): string =>
  `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content: "x" }, logprobs: { content } }] })}\n\n`;

/** The text as reads of so many bytes. */
function exchangeOf(text: string, size: number): { entries: readonly ExchangeEntry[] } {
  const bytes = new TextEncoder().encode(text);
  const count = Math.ceil(bytes.length / size);
  const reads = Array.from({ length: count }, (_, index) => bytes.slice(index * size, (index + 1) * size));
  return {
    entries: [
      ...reads.map((each) => ({ kind: "read", at: 0, bytes: each }) as const),
      { kind: "close", at: 0 },
    ],
  };
}

test("Each token has its probability, and the most probable ones in its place", () => {
  const text =
    event(chosen("Où", 0.5, ["Où", 0.5], ["Quand", 0.25])) +
    event(chosen("🌲", 1), chosen("!", 0.125, ["!", 0.125], ["?", 0.75])) +
    "data: [DONE]\n\n";
  for (const size of [1, 7, 10_000]) {
    const tokens = readTokens([exchangeOf(text, size)]);
    expect(tokens.map((token) => [token.text, token.probability, levelOf(token)])).toEqual([
      ["Où", expect.closeTo(0.5), 2],
      ["🌲", 1, 4],
      ["!", expect.closeTo(0.125), 0],
    ]);
    expect(tokens[2]?.alternatives).toEqual([
      { text: "?", probability: expect.closeTo(0.75) },
      { text: "!", probability: expect.closeTo(0.125) },
    ]);
  }
});

test("An answer in one piece has them as well", () => {
  const whole = { choices: [{ message: { content: "Yes" }, logprobs: { content: [chosen("Yes", 0.9)] } }] };
  expect(readTokens([exchangeOf(JSON.stringify(whole), 5)])).toMatchObject([{ text: "Yes" }]);
});

test.each([
  { choices: [{ logprobs: null }] },
  { choices: [{ logprobs: { content: [null, { token: 1, logprob: "x" }, { token: "a", logprob: null }] } }] },
  { choices: { logprobs: [] } },
  { logprobs: [{ token: "a" }] },
  "logprobs",
])("%j has none", (data) => {
  expect(readTokens([exchangeOf(`data: ${JSON.stringify(data)}\n\n`, 1000)])).toEqual([]);
});

test("They are asked for in the extra body, whose other fields stay", () => {
  const asked = withLogprobs({ user: "me", top_logprobs: 1 }, true);
  expect(asked).toEqual({ user: "me", logprobs: true, top_logprobs: 5 });
  expect(asksForLogprobs(asked)).toBe(true);
  expect(withLogprobs(asked, false)).toEqual({ user: "me" });
  expect(asksForLogprobs({ logprobs: 0 })).toBe(false);
});
