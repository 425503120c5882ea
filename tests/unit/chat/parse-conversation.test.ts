import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addTurn, EMPTY_CONVERSATION } from "../../../src/chat/model/branches.ts";
import { promptMessages } from "../../../src/chat/model/conversation.ts";
import { parseConversation } from "../../../src/chat/model/parse-conversation.ts";
import { storedConversation } from "./stored-conversation.ts";
import { anyEnding, anyMessages, listed } from "./arbitraries.ts";

const stored = (...messages: readonly unknown[]): unknown => ({ version: 1, messages });
const throughJSON = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const LEFT = { ending: { status: "incomplete", problem: { kind: "page-left" } }, figures: undefined };
const answer = (end: unknown): object => ({ role: "assistant", id: "2", thinking: "", answer: "A", end });

describe("A stored conversation", () => {
  test("comes back as it was, with every kind of ending and of problem", () => {
    fc.assert(
      fc.property(anyMessages, (messages) => {
        const conversation = listed(messages);
        expect(parseConversation(throughJSON(storedConversation(conversation)))).toEqual(conversation);
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
    let count = 0;
    const streaming = addTurn(EMPTY_CONVERSATION, { text: "a" }, { newId: () => `${(count += 1)}` });
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

  test("as a list, as earlier versions stored it, is one branch", () => {
    const user = { role: "user", id: "1", text: "a" };
    const list = { version: 1, messages: [user, null, answer(undefined), { ...user, id: "3", parent: "?" }] };
    const { messages, all } = parseConversation(list);
    expect(messages.map(({ id, parent }) => [id, parent])).toEqual([
      ["1", undefined],
      ["2", "1"],
      ["3", "2"],
    ]);
    expect(all.size).toBe(3);
  });

  test.each<[string, readonly (readonly [id: string, parent?: unknown])[], readonly (string | undefined)[]]>([
    ["a message after the one that follows it", [["2", "1"], ["1"]], ["1<", "2<1"]],
    ["a parent that is missing", [["1"], ["2", "?"]], ["1<", "2<"]],
    ["a parent that is no text", [["1"], ["2", 1]], ["1<", "2<"]],
    ["one that follows itself", [["1", "1"]], ["1<"]],
    [
      "a circle",
      [
        ["1", "3"],
        ["2", "1"],
        ["3", "2"],
        ["4", "3"],
      ],
      ["2<", "3<2", "1<3", "4<3"],
    ],
    ["two with one id", [["1"], ["1", "2"], ["2", "1"]], ["1<", "2<1"]],
    ["no id", [[""], ["1", ""]], ["1<"]],
  ])("with %s is put in order", (_, pairs, expected) => {
    const messages = pairs.map(([id, parent]) => ({ role: "user", id, parent, text: "a" }));
    const { all } = parseConversation({ version: 2, messages });
    expect([...all.values()].map(({ id, parent = "" }) => `${id}<${parent}`)).toEqual(expected);
  });

  test("whose shown message is not the last of its branch, or missing, shows the end of a branch", () => {
    const messages = [["1"], ["2", "1"], ["3", "1"], ["4", "2"], ["5"]].map(([id, parent]) => ({
      ...{ role: "user", text: "a", id, parent },
    }));
    const shown = (leaf: unknown): string =>
      parseConversation({ version: 2, leaf, messages })
        .messages.map(({ id }) => id)
        .join("");
    expect([shown("3"), shown("2"), shown("1"), shown("?"), shown(3)]).toEqual([
      "13",
      "124",
      "124",
      "5",
      "5",
    ]);
  });

  test("keeps what made an answer, and that it was edited", () => {
    const madeBy = { model: "m", baseURL: "http://127.0.0.1:1234/v1", settings: { top_k: 3 } };
    const messages = [{ ...answer(LEFT), madeBy, edited: true }];
    expect(parseConversation({ version: 2, messages }).messages).toMatchObject([{ madeBy, edited: true }]);
  });

  test("of an unknown format is not parsed", () => {
    const user = { role: "user", id: "1", text: "a" };
    expect(parseConversation({ version: 3, messages: [user] })).toEqual(EMPTY_CONVERSATION);
  });

  test("with any invalid value never throws, and the result can be sent", () => {
    const message = fc.record(
      {
        role: fc.oneof(fc.constantFrom("user", "assistant"), fc.anything()),
        id: fc.oneof(fc.string(), fc.anything()),
        text: fc.anything(),
        thinking: fc.anything(),
        results: fc.oneof(fc.anything(), fc.array(fc.record({ callId: fc.anything(), text: fc.anything() }))),
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
          if (each.role === "tool") for (const { text } of each.results) expect(text).toBeTypeOf("string");
          else expect(each.role === "user" ? each.text : each.thinking).toBeTypeOf("string");
        }
      }),
      { numRuns: 500 },
    );
  });
});
