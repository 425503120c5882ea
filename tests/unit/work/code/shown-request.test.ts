import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { connect } from "../../../../src/chat/langchain/connect.ts";
import { bodyOf, requestOfAnswer, requestOfPrompt } from "../../../../src/work/code/model/shown-request.ts";
import { madeWith } from "../../../../src/chat/model/made-by.ts";
import { provideModules } from "../../chat/langchain/installed-modules.ts";
import { openServer, replyOf } from "../../chat/langchain/reply-of.ts";
import { canonical } from "./canonical.ts";
import { anyPrompt, settingsOf } from "./requests.ts";

const RUNS = 80;
const QUESTION = [{ role: "user", text: "Hi" }] as const;

beforeEach(provideModules);
afterEach(() => void vi.unstubAllGlobals());

test(`The shown body is the one that the page sends (${RUNS} fuzzed prompts)`, async () => {
  const server = await openServer();
  await fc.assert(
    fc.asyncProperty(anyPrompt(server.baseURL), async ({ settings, messages, key }) => {
      const { problem } = await replyOf(connect(settings, key), undefined, messages);
      expect(problem).toBeUndefined();
      const request = requestOfPrompt(settings, messages, key, "en");
      const entries = Object.entries(Object(server.chats.at(-1)?.body));
      const sent = Object.fromEntries(entries.filter(([name]) => !request.leftOut.includes(name)));
      expect(canonical(bodyOf(request))).toBe(canonical(sent));
      const kept = requestOfAnswer(madeWith(settings), messages, key, "en");
      expect(canonical(bodyOf(kept))).toBe(canonical(sent));
    }),
    { numRuns: RUNS },
  );
});

describe("A key", () => {
  test("is never in the request, wherever it was typed", () => {
    const key = "my-own-key";
    const settings = settingsOf({ model: `m ${key}`, stop: key, extraBody: `{"a":["${key}"]}` });
    const messages = [{ role: "user", text: `It is ${key}, ${key}!` }] as const;
    const request = requestOfPrompt(settings, messages, key, "en");
    expect(JSON.stringify(request)).not.toContain(key);
    expect(request.messages[0]?.content).toBe("It is …, …!");
    expect(request.hasKey).toBe(true);
  });

  test("in the extra body is left out by name", () => {
    const settings = settingsOf({ extraBody: '{"api_key":"x","a":1}' });
    const request = requestOfPrompt(settings, QUESTION, "", "en");
    expect(request.leftOut).toEqual(["api_key"]);
    expect(request.fields).toMatchObject({ a: 1 });
  });
});
