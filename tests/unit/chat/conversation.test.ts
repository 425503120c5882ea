import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addTurn, EMPTY_CONVERSATION, type Tree, withAnswer } from "../../../src/chat/model/branches.ts";
import {
  type AssistantMessage,
  type Conversation,
  promptMessages,
} from "../../../src/chat/model/conversation.ts";
import { anyMessages, listed } from "./arbitraries.ts";

const END: AssistantMessage["end"] = { ending: { status: "done", reason: "stop" }, figures: undefined };

/** The conversation after these turns; an empty answer stands for a turn that brought none. */
function talk(...turns: readonly (readonly [question: string, answer: string])[]): Tree {
  let conversation = EMPTY_CONVERSATION;
  let count = 0;
  for (const [question, answer] of turns) {
    const added = addTurn(conversation, { text: question }, { newId: () => `${(count += 1)}` });
    conversation = withAnswer(added, { thinking: "", answer, end: END });
  }
  return conversation;
}

const ask = (conversation: Tree, text: string): Tree =>
  addTurn(conversation, { text: text }, { newId: () => crypto.randomUUID() });

const sent = (conversation: Conversation, system = ""): readonly string[] =>
  promptMessages(conversation, system).map(({ role, text }) => `${role}: ${text}`);

describe("The messages for the model", () => {
  test("The system prompt once, then every turn, then the question", () => {
    const conversation = ask(talk(["a", "A"], ["b", "B"]), "c");
    expect(sent(conversation, "Be brief.")).toEqual([
      "system: Be brief.",
      "user: a",
      "assistant: A",
      "user: b",
      "assistant: B",
      "user: c",
    ]);
  });

  test.each(["", "  \n"])("No system prompt (%j) is not sent", (system) => {
    expect(sent(ask(EMPTY_CONVERSATION, "a"), system)).toEqual(["user: a"]);
  });

  test("A turn without an answer is not sent, the others are", () => {
    expect(sent(ask(talk(["a", "A"], ["b", ""], ["c", " \n"], ["d", "D"]), "e"))).toEqual([
      "user: a",
      "assistant: A",
      "user: d",
      "assistant: D",
      "user: e",
    ]);
  });

  test("The text of a stopped answer is sent, its thinking is not", () => {
    const conversation = withAnswer(ask(EMPTY_CONVERSATION, "a"), {
      thinking: "Hm",
      answer: "Half an",
      end: { ending: { status: "stopped" }, figures: undefined },
    });
    expect(sent(ask(conversation, "b"))).toEqual(["user: a", "assistant: Half an", "user: b"]);
  });

  test("Answers in a row, as a deleted question leaves them, are sent as one", () => {
    const { messages } = talk(["a", "A"], ["b", "B"], ["c", "C"]);
    const left: Conversation = { messages: messages.filter((_, index) => index !== 2) };
    expect(sent(left)).toEqual(["user: a", "assistant: A\n\nB", "user: c", "assistant: C"]);
  });

  test("A question whose answer was deleted is not sent, unless it is the last", () => {
    const { messages } = talk(["a", "A"], ["b", "B"]);
    const left: Conversation = { messages: messages.filter((_, index) => index !== 1) };
    expect(sent(left)).toEqual(["user: b", "assistant: B"]);
    expect(sent({ messages: messages.slice(0, 3) })).toEqual(["user: a", "assistant: A", "user: b"]);
  });

  test("Prompts and answers always alternate, and a prompt is the last", () => {
    fc.assert(
      fc.property(anyMessages, fc.string({ minLength: 1 }), (messages, text) => {
        const roles = promptMessages(ask(listed(messages), text), "s").map(({ role }) => role);
        expect(roles).toEqual(roles.map((_, i) => (i === 0 ? "system" : i % 2 === 1 ? "user" : "assistant")));
        expect(promptMessages(ask(listed(messages), text), "").at(-1)).toEqual({ role: "user", text });
      }),
    );
  });
});

describe("A new turn", () => {
  test("adds the question and an empty answer with ids of their own", () => {
    const { messages } = ask(talk(["a", "A"]), "b");
    expect(messages.slice(2)).toEqual([
      { role: "user", id: expect.any(String), parent: messages[1]?.id, text: "b" },
      {
        role: "assistant",
        id: expect.any(String),
        parent: messages[2]?.id,
        thinking: "",
        answer: "",
        end: undefined,
      },
    ]);
    expect(new Set(messages.map(({ id }) => id)).size).toBe(4);
  });

  test("with the same prompt after no answer is not asked twice: the empty answer is replaced", () => {
    const failed = talk(["a", "A"], ["b", ""]);
    const { messages, all } = ask(failed, "b");
    expect(messages.slice(0, 3)).toEqual(failed.messages.slice(0, 3));
    expect(messages[3]?.id).not.toBe(failed.messages[3]?.id);
    expect([messages.length, all.size]).toEqual([4, 4]);
  });

  test("with another question after no answer leaves the last one on screen", () => {
    expect(ask(talk(["a", ""]), "b").messages).toHaveLength(4);
  });

  test("with the same question after an answer is asked again", () => {
    expect(sent(ask(talk(["a", "A"]), "a"))).toEqual(["user: a", "assistant: A", "user: a"]);
  });

  test("leaves the conversation before it as it was", () => {
    const before = talk(["a", ""]);
    const copy = structuredClone(before);
    ask(before, "a");
    expect(before).toEqual(copy);
  });
});

describe("An answer", () => {
  test("goes into the last message and keeps its id", () => {
    const asked = ask(talk(["a", "A"]), "b");
    const { messages } = withAnswer(asked, { thinking: "Hm", answer: "B", end: END });
    expect(messages.slice(0, 3)).toEqual(asked.messages.slice(0, 3));
    expect(messages[3]).toEqual({ ...asked.messages[3], thinking: "Hm", answer: "B", end: END });
  });

  test("without a question goes nowhere", () => {
    const answer = { thinking: "", answer: "A", end: END };
    expect(withAnswer(EMPTY_CONVERSATION, answer)).toEqual(EMPTY_CONVERSATION);
    const lonely = listed([{ role: "user", id: "1", text: "a" }]);
    expect(withAnswer(lonely, answer)).toEqual(lonely);
  });
});
