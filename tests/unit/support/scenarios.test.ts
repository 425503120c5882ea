import { ChatOpenAI } from "@langchain/openai";
import { afterAll, beforeAll, expect, test } from "vitest";
import { usageOf } from "../../support/chunks.ts";
import type { Scenario } from "../../support/exchange.ts";
import { type ModelServer, startModelServer } from "../../support/model-server.ts";
import * as odd from "../../support/odd-scenarios.ts";
import { refusals } from "../../support/refusals.ts";
import * as plain from "../../support/scenarios.ts";

let server: ModelServer;
beforeAll(async () => void (server = await startModelServer()));
afterAll(() => server.close());

/** What LangChain makes of a scenario: the text, the reason why it ended, the error's class and words. */
async function stream(scenario: Scenario): Promise<Record<string, unknown>> {
  server.answer(scenario);
  const configuration = { baseURL: server.baseURL };
  const model = new ChatOpenAI({ model: "m", apiKey: "k", maxRetries: 0, configuration });
  let text = "";
  const seen: Record<string, unknown> = {};
  try {
    for await (const chunk of await model.stream("Hi")) {
      text += chunk.text;
      Object.assign(seen, chunk.response_metadata, chunk.usage_metadata);
    }
  } catch (error) {
    return { text, error: String(error) };
  }
  return { text, reason: seen["finish_reason"], tokens: seen["total_tokens"] };
}

// The table "what the server does" in words of code: every row, and what `.stream()` gives for it.
const silent = { text: "", reason: undefined, tokens: undefined };
const fails = (words: string, text = ""): object => ({ text, error: expect.stringContaining(words) });

test.each<[string, Scenario, object]>([
  ["says", plain.says(["a", "b"], { usage: usageOf(1, 2) }), { text: "ab", reason: "stop", tokens: 3 }],
  ["cutShort", plain.cutShort("a"), { text: "a", reason: "length" }],
  ["onlyThinking", plain.onlyThinking(), { text: "", reason: "stop" }],
  ["silentStop", plain.silentStop(), { text: "", reason: "stop" }],
  ["noFinishReason", plain.noFinishReason("a"), { ...silent, text: "a" }],
  ["doneAtOnce", plain.doneAtOnce(), silent],
  ["emptyBody", plain.emptyBody(), silent],
  ["html", odd.html(), silent],
  ["jsonInsteadOfStream", odd.jsonInsteadOfStream("a"), silent],
  ["jsonError", odd.jsonError(), silent],
  ["errorEvent", odd.errorEvent("a", "model died"), fails("model died", "a")],
  ["errorData, a string", odd.errorData("a", "model died"), fails("model died", "a")],
  ["errorData, an object", odd.errorData("a", { message: "model died" }), fails("model died", "a")],
  ["brokenJson", odd.brokenJson("a"), fails("SyntaxError", "a")],
  ["dropsConnection", plain.dropsConnection("a"), fails("TypeError: terminated", "a")],
  ["odd", odd.odd("a"), { text: "a", reason: "stop", tokens: 10 }],
  ["byCharacter", odd.byCharacter("où 🌲"), { text: "où 🌲", reason: "stop" }],
])("%s", async (_, scenario, expected) => {
  expect(await stream(scenario)).toMatchObject(expected);
});

test.each<[string, Scenario, string[]]>([
  ["silent", plain.silent(), []],
  ["silentAfterHeaders", plain.silentAfterHeaders(), ["headers"]],
  ["silentAfter", plain.silentAfter("a"), ["headers", "a"]],
])("%s stays so until the client leaves", async (_, scenario, expected) => {
  server.answer(scenario);
  const seen: string[] = [];
  const stop = new AbortController();
  const configuration = {
    baseURL: server.baseURL,
    fetch: async (...args: Parameters<typeof fetch>) => {
      const response = await fetch(...args);
      seen.push("headers");
      return response;
    },
  };
  const model = new ChatOpenAI({ model: "m", apiKey: "k", maxRetries: 0, configuration });
  const before = server.chats.length;
  const run = (async () => {
    for await (const { text } of await model.stream("Hi", { signal: stop.signal })) if (text) seen.push(text);
  })();
  await expect.poll(() => [server.chats.length, seen]).toEqual([before + 1, expected]);
  stop.abort();
  await expect(run).rejects.toThrow("abort");
  await server.chats.at(-1)?.closed;
  expect(seen).toEqual(expected);
});

test.each(Object.entries(refusals))("refuses: %s", async (_, { status, body }) => {
  expect(await stream(odd.refuses(status, body))).toMatchObject(fails(String(status)));
});
