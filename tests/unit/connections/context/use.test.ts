import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countConversation, countOnChange } from "../../../../src/connections/context/model/count.ts";
import { contextUse } from "../../../../src/connections/context/model/outlook.ts";
import { EMPTY_CONVERSATION } from "../../../../src/chat/model/branches.ts";
import type { Attachment } from "../../../../src/attachments/index.ts";
import type { Conversation, Message } from "../../../../src/chat/model/conversation.ts";
import { anyMessages } from "../../chat/arbitraries.ts";
import { conversation, turn } from "./turns.ts";

function use(of: Conversation, human = "", system = "", systemBefore = system) {
  const typed = human.trim() === "" ? undefined : { text: human };
  return contextUse(countConversation(of, { now: system, counted: systemBefore }), typed);
}

const letters = (count: number): string => "x".repeat(count);

describe("The use of the context", () => {
  test("of nothing is nothing, and no estimate", () => {
    expect(use(EMPTY_CONVERSATION)).toEqual({ usedTokens: 0, promptTokens: 0, isEstimate: false });
    expect(use(EMPTY_CONVERSATION, " \n")).toMatchObject({ usedTokens: 0 });
  });

  test("before anything was sent is an estimate of what is typed, four characters a token", () => {
    const { usedTokens, promptTokens, isEstimate } = use(EMPTY_CONVERSATION, letters(400), letters(800));
    expect(usedTokens).toBe(300 + 2 * 4);
    expect([promptTokens, isEstimate]).toEqual([usedTokens, true]);
  });

  test("after an answer is what the server counted, to the token", () => {
    const talk = conversation(turn("Hi", "Hello", [28, 17]));
    expect(use(talk, "", "You are kind.")).toMatchObject({ usedTokens: 45, isEstimate: false });
  });

  test("counts the system prompt once: it is in what the server has counted", () => {
    const talk = conversation(turn(letters(100), letters(100), [1040, 25]));
    const system = letters(4000);
    expect(use(talk, "", system).promptTokens).toBe(1065);
    expect(use(talk, letters(40), system).promptTokens).toBeGreaterThan(1070);
    expect(use(talk, letters(40), system).promptTokens).toBeLessThan(1090);
  });

  test("follows a system prompt that was changed since", () => {
    const talk = conversation(turn(letters(100), letters(100), [1040, 25]));
    const longer = use(talk, "", letters(8000), letters(4000));
    expect(longer.promptTokens).toBeGreaterThan(1065 + 900);
    expect(use(talk, "", "", letters(4000)).promptTokens).toBeLessThan(150);
  });

  test("uses the server's counts for the characters per token", () => {
    const dense = conversation(turn(letters(1000), letters(1000), [1000, 1000]));
    const added = use(dense, letters(1000)).promptTokens - use(dense).promptTokens;
    expect(added).toBeGreaterThan(950);
    const loose = conversation(turn(letters(8000), letters(8000), [1000, 1000]));
    expect(use(loose, letters(8000)).promptTokens - use(loose).promptTokens).toBeLessThan(1050);
  });

  test("is little moved by a count of a few characters", () => {
    const talk = conversation(turn("x", "y", [9, 2]));
    const added = use(talk, letters(400)).promptTokens - use(talk).promptTokens;
    expect(added).toBeGreaterThan(80);
    expect(added).toBeLessThan(130);
  });

  test("of a next question has no thinking in it, which is not sent again", () => {
    const talk = conversation(turn("Why?", letters(400), [20, 1000], { thinking: letters(3600) }));
    expect(use(talk).usedTokens).toBe(1020);
    expect(use(talk, "And?").promptTokens).toBeLessThan(150);
    expect(use(talk, "And?").promptTokens).toBeGreaterThan(110);
  });

  test("goes on from the last count when a server sent none for a stopped answer", () => {
    const stopped = turn(letters(400), letters(400), [], { ending: { status: "stopped" } });
    const talk = conversation(turn("Hi", letters(400), [20, 100]), stopped);
    const { usedTokens, isEstimate } = use(talk);
    expect(isEstimate).toBe(true);
    expect(usedTokens).toBeGreaterThan(120 + 190);
    expect(usedTokens).toBeLessThan(120 + 240);
  });

  test("has no question in it that found no answer, once another is typed", () => {
    const failed = turn(letters(4000), "", [], {
      ending: { status: "failed", problem: { kind: "dropped" } },
    });
    const talk = conversation(turn("Hi", letters(400), [20, 100]), failed);
    expect(use(talk).usedTokens).toBeGreaterThan(1000);
    expect(use(talk, "Hi").promptTokens).toBeLessThan(150);
    // Asking the same again is not asking twice.
    expect(use(talk, letters(4000)).promptTokens).toBe(use(talk).promptTokens);
  });

  test("uses the length of the prompt in a refusal", () => {
    const said = "request (409 tokens) exceeds the available context size (256 tokens), try increasing it";
    const question = letters(500);
    const refused = turn(question, "", [], {
      ending: { status: "failed", problem: { kind: "context-overflow", said } },
    });
    const { promptTokens, isEstimate } = use(conversation(refused), question);
    expect(promptTokens).toBeGreaterThan(370);
    expect(promptTokens).toBeLessThan(420);
    expect(isEstimate).toBe(true);
    expect(use(conversation(refused)).isEstimate).toBe(true);
  });

  test("is a whole number and never less with more typed, whatever was said before", () => {
    fc.assert(
      fc.property(anyMessages, fc.string(), fc.nat({ max: 500 }), (messages, system, more) => {
        const talk = { messages };
        const shorter = use(talk, "a", system);
        const longer = use(talk, `a${letters(more)}`, system);
        for (const value of [shorter.usedTokens, shorter.promptTokens, use(talk).usedTokens]) {
          expect(Number.isSafeInteger(value) && value >= 0).toBe(true);
        }
        expect(longer.promptTokens).toBeGreaterThanOrEqual(shorter.promptTokens);
      }),
    );
  });
});

test("A conversation is counted again only when it or the system prompt has changed", () => {
  const count = countOnChange();
  const talk = conversation(turn("Hi", "Hello", [28, 17]));
  const first = count(talk, { now: "s", counted: "s" });
  expect(count(talk, { now: "s", counted: "s" })).toBe(first);
  expect(count(talk, { now: "t", counted: "s" })).not.toBe(first);
  expect(count({ ...talk }, { now: "s", counted: "s" })).not.toBe(first);
});

describe("Attachments", () => {
  const file: Attachment = { kind: "file", name: "a.txt", text: letters(4000) };
  const picture: Attachment = {
    kind: "picture",
    name: "",
    url: "data:image/png;base64,iVBORw0=",
    width: 1,
    height: 1,
    alt: "",
  };
  const nothing = countConversation(EMPTY_CONVERSATION, { now: "", counted: "" });
  const withFile = (messages: readonly Message[]): Conversation => ({
    messages: messages.map((each, index) =>
      index === 0 && each.role === "user" ? { ...each, attachments: [file] } : each,
    ),
  });

  test("that are not sent yet count: a file with its text, a picture with a fixed number", () => {
    expect(contextUse(nothing, { text: "" }).usedTokens).toBe(4);
    expect(contextUse(nothing, { text: "", attachments: [file] }).usedTokens).toBeGreaterThan(1000);
    expect(contextUse(nothing, { text: "", attachments: [file] }).usedTokens).toBeLessThan(1020);
    expect(contextUse(nothing, { text: "", attachments: [picture, picture] }).usedTokens).toBe(1604);
  });

  test("of earlier messages count, answered or not", () => {
    expect(use(withFile(turn("Hi", "Hello"))).usedTokens).toBeGreaterThan(1000);
    const failed = turn("Hi", "", [], { ending: { status: "failed", problem: { kind: "dropped" } } });
    expect(use(withFile(failed)).usedTokens).toBeGreaterThan(1000);
  });

  test("that the server has counted are not estimated again", () => {
    expect(use(withFile(turn("Hi", "Hello", [1200, 17])))).toMatchObject({
      usedTokens: 1217,
      isEstimate: false,
    });
    const [question, answer] = turn(letters(400), "Hello", [360, 17]);
    if (question?.role !== "user" || answer === undefined) throw new Error("no turn");
    const talk = { messages: [{ ...question, attachments: [picture] }, answer] };
    expect(use(talk).usedTokens).toBe(377);
    // How many tokens the picture had is not known, so that nothing is concluded about those of a text.
    expect(use(talk, letters(400)).usedTokens).toBe(377 + 104);
  });
});
