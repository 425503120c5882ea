import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addTurn, EMPTY_CONVERSATION, promptMessages } from "../../../src/chat/model/conversation.ts";
import { parseConversation, storedConversation } from "../../../src/chat/model/parse-conversation.ts";
import { anyEnding, anyMessages } from "./arbitraries.ts";

const stored = (...messages: readonly unknown[]): unknown => ({ version: 1, messages });
const throughJSON = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const LEFT = { ending: { status: "incomplete", problem: { kind: "page-left" } }, figures: undefined };
const answer = (end: unknown): object => ({ role: "assistant", id: "2", thinking: "", answer: "A", end });

describe("A stored conversation", () => {
  test("comes back as it was, with every kind of ending and of problem", () => {
    fc.assert(
      fc.property(anyMessages, (messages) => {
        expect(parseConversation(throughJSON(storedConversation({ messages })))).toEqual({ messages });
      }),
    );
  });

  test("comes back with each ending", () => {
    fc.assert(
      fc.property(anyEnding, (ending) => {
        const message = throughJSON(answer({ ending, figures: undefined }));
        expect(parseConversation(stored(message)).messages).toEqual([answer({ ending, figures: undefined })]);
      }),
      { numRuns: 500 },
    );
  });

  test("An answer that was still streaming is incomplete: the page was left", () => {
    const streaming = addTurn(EMPTY_CONVERSATION, "a", () => "1");
    const { messages } = parseConversation(throughJSON(storedConversation(streaming)));
    expect(messages).toMatchObject([{ text: "a" }, { answer: "", end: LEFT }]);
  });

  test.each<[string, unknown]>([
    ["no ending", {}],
    ["an unknown status", { ending: { status: "exploded" } }],
    ["an unknown problem", { ending: { status: "failed", problem: { kind: "exploded" } } }],
    ["half a problem", { ending: { status: "failed", problem: { kind: "server-error", said: "no" } } }],
    ["no problem", { ending: { status: "empty" } }],
    ["a text", "done"],
  ])("An answer with an invalid end (%s) is incomplete too", (_, end) => {
    expect(parseConversation(stored(answer(end))).messages).toMatchObject([{ answer: "A", end: LEFT }]);
  });

  test("Invalid messages are left out, the others stay", () => {
    const user = { role: "user", id: "1", text: "a" };
    const junk = [
      null,
      3,
      "text",
      [],
      {},
      { ...user, id: 1 },
      { ...user, text: 1 },
      { ...user, role: "tool" },
    ];
    expect(parseConversation(stored(...junk, user, { role: "assistant", id: "x" })).messages).toEqual([user]);
  });

  test.each([
    undefined,
    null,
    "text",
    1,
    [],
    {},
    { messages: [] },
    { version: 1 },
    { version: 1, messages: {} },
  ])("%j is an empty one", (junk) => {
    expect(parseConversation(junk)).toEqual(EMPTY_CONVERSATION);
  });

  test("of an unknown format is not parsed", () => {
    const user = { role: "user", id: "1", text: "a" };
    expect(parseConversation({ version: 2, messages: [user] })).toEqual(EMPTY_CONVERSATION);
  });

  test("with any invalid value never throws, and the result can be sent", () => {
    const message = fc.record(
      {
        role: fc.oneof(fc.constantFrom("user", "assistant"), fc.anything()),
        id: fc.oneof(fc.string(), fc.anything()),
        text: fc.anything(),
        thinking: fc.anything(),
        answer: fc.oneof(fc.string(), fc.anything()),
        end: fc.oneof(fc.anything(), fc.record({ ending: fc.anything(), figures: fc.anything() })),
      },
      { requiredKeys: [] },
    );
    const junk = fc.oneof(
      fc.anything(),
      fc.array(message).map((messages) => stored(...messages)),
    );
    fc.assert(
      fc.property(junk, (value) => {
        const conversation = parseConversation(value);
        for (const { text } of promptMessages(conversation, "")) expect(text).toBeTypeOf("string");
        for (const each of conversation.messages) {
          expect(each.role === "user" ? each.text : each.thinking).toBeTypeOf("string");
        }
      }),
      { numRuns: 500 },
    );
  });
});
