import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addTurn,
  answerAgain,
  editAnswer,
  editQuestion,
  EMPTY_CONVERSATION,
  removeAlone,
  removeBranch,
  siblingsOf,
  switchTo,
  type Tree,
  withAnswer,
} from "../../../src/chat/model/branches.ts";
import { addResults } from "../../../src/chat/model/call-branches.ts";
import { type Message, promptMessages } from "../../../src/chat/model/conversation.ts";
import { parseConversation } from "../../../src/chat/model/parse-conversation.ts";
import { storedConversation } from "./stored-conversation.ts";

const COMMANDS = [
  "ask",
  "call",
  "results",
  "edit",
  "answer",
  "regenerate",
  "branch",
  "alone",
  "switch",
  "undo",
] as const;

interface Step {
  readonly command: (typeof COMMANDS)[number];
  /** Which message, of those that there are. */
  readonly at: number;
  /** Whether the model answers anything. */
  readonly answers: boolean;
}

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({ command: fc.constantFrom(...COMMANDS), at: fc.nat(), answers: fc.boolean() }),
  { maxLength: 40 },
);

/** Every text is another one, so that a text tells from which message it is. */
let count = 0;
const next = (word: string): string => `${word}${(count += 1)}`;
const made = { newId: () => next("id") };

/** The last question, if it has no answer: to ask it again. */
function unanswered({ messages }: Tree): string | undefined {
  const last = messages.findLast((message) => textOf(message) !== "");
  return last?.role === "user" && messages.indexOf(last) > messages.length - 3 ? last.text : undefined;
}

function textOf(message: Message | undefined): string {
  switch (message?.role) {
    case "user":
      return message.text;
    case "assistant":
      return message.answer;
    case "tool":
      return message.results.map(({ text }) => text).join("\n\n");
    case undefined:
      return "";
  }
}

function take(tree: Tree, { command, at, answers }: Step, undo: Tree[]): Tree {
  const ids = [...tree.all.keys()];
  const id = ids[at % Math.max(1, ids.length)] ?? "";
  const asked = (now: Tree): Tree => {
    if (now === tree) return tree;
    const end = { ending: { status: "done", reason: "stop" }, figures: undefined } as const;
    return withAnswer(now, { thinking: "", answer: answers ? next("answer") : "", end });
  };
  const call = { index: undefined, id: at % 3 === 0 ? next("call") : undefined, name: "f", args: "{}" };
  switch (command) {
    case "ask":
      return asked(addTurn(tree, { text: unanswered(tree) ?? next("question") }, made));
    case "call": {
      const now = addTurn(tree, { text: next("question") }, made);
      const end = { ending: { status: "done", reason: "tool_calls" }, figures: undefined } as const;
      const answer = answers ? next("answer") : "";
      return withAnswer(now, { thinking: "", answer, toolCalls: [call, { ...call, id: undefined }], end });
    }
    case "results": {
      const message = tree.all.get(id);
      const calls = message?.role === "assistant" ? (message.toolCalls ?? []) : [];
      const results = calls.map((each) => ({ callId: each.id, name: "f", args: "{}", text: next("result") }));
      return asked(addResults(tree, id, at % 5 === 0 ? results.slice(1) : results, made));
    }
    case "edit":
      return asked(editQuestion(tree, id, at % 4 === 0 ? textOf(tree.all.get(id)) : next("question"), made));
    case "regenerate":
      return asked(answerAgain(tree, id, made));
    case "answer":
      return editAnswer(tree, id, next("answer"));
    case "branch":
      return removeBranch(tree, id);
    case "alone":
      return removeAlone(tree, id);
    case "switch":
      return switchTo(tree, id);
    case "undo":
      return undo.pop() ?? tree;
  }
}

const idsOf = (messages: Iterable<Message>): readonly string[] => [...messages].map(({ id }) => id);

/** What holds for every conversation, whatever has been done to it. */
function check(tree: Tree): void {
  const seen = new Set<string | undefined>([undefined]);
  for (const [id, message] of tree.all) {
    expect(id).toBe(message.id);
    expect(seen.has(message.parent), "no orphan and no circle: what it follows is before it").toBe(true);
    seen.add(id);
    expect(siblingsOf(tree, message)).toContain(id);
    const parent = tree.all.get(message.parent ?? "");
    const isOfCalls = parent?.role === "assistant" && parent.toolCalls !== undefined;
    expect(message.role !== "tool" || isOfCalls, "results follow the answer that calls").toBe(true);
    expect(idsOf(switchTo(tree, id).messages), "every message is reachable").toContain(id);
  }
  expect([...tree.following.values()].flat(), "each is at one place").toHaveLength(tree.all.size);
  tree.messages.forEach((message, index) => {
    expect(tree.all.get(message.id)).toBe(message);
    expect(message.parent, "one branch, from its first message").toBe(tree.messages[index - 1]?.id);
  });
  if (tree.all.size > 0) expect(tree.messages).not.toHaveLength(0);
  expect(tree.following.has(tree.messages.at(-1)?.id ?? ""), "down to the last one").toBe(false);
}

const partsOf = (text: string): readonly string[] => text.split("\n\n").filter((part) => part !== "");
/** What is sent is of the branch that is shown, in its order, each role in turn. */
function checkSent(tree: Tree): void {
  const texts = tree.messages.flatMap((message) => partsOf(textOf(message)));
  const sent = promptMessages(tree, "");
  const parts = sent.flatMap(({ text }) => partsOf(text));
  expect(parts).toEqual(texts.filter((text) => parts.includes(text)));
  const called = sent.flatMap(({ toolCalls = [] }) => toolCalls.map(({ id }) => id));
  const answered = sent.flatMap(({ toolCallId }) => toolCallId ?? []);
  expect(answered, "each call has its result").toEqual(called);
  for (const [index, { role }] of sent.entries()) {
    const before = sent[index - 1];
    if (role !== "tool") continue;
    const isAfterCalls = before?.role === "tool" || before?.toolCalls !== undefined;
    expect(isAfterCalls, "and its result follows it").toBe(true);
  }
  if (tree.messages.at(-1)?.role === "user") return;
  for (const [index, { role }] of sent.entries()) {
    if (role !== "tool") expect(role).not.toBe(sent[index - 1]?.role);
  }
}

test("After any steps every message can be reached, in a stable order, and only its branch is sent", () => {
  fc.assert(
    fc.property(steps, (taken) => {
      let tree = EMPTY_CONVERSATION;
      const undo: Tree[] = [];
      for (const step of taken) {
        const before = tree;
        tree = take(before, step, undo);
        check(tree);
        checkSent(tree);
        if (step.command === "undo") continue;
        undo.push(before);
        const stayed = idsOf(before.all.values()).filter((id) => tree.all.has(id));
        expect(idsOf(tree.all.values()).slice(0, stayed.length), "new ones come last").toEqual(stayed);
      }
    }),
    { numRuns: 400 },
  );
});

test("Undo gives the identical state: no step changes the value before it", () => {
  fc.assert(
    fc.property(steps, (taken) => {
      const states: (readonly [Tree, Tree])[] = [];
      let tree = EMPTY_CONVERSATION;
      for (const step of taken) {
        states.push([tree, structuredClone(tree)]);
        tree = take(tree, step, []);
      }
      for (const [kept, copy] of states) expect(kept).toEqual(copy);
    }),
  );
});

test("Any of them comes back from storage as it was", () => {
  fc.assert(
    fc.property(steps, (taken) => {
      const tree = taken.reduce((now, step) => take(now, step, []), EMPTY_CONVERSATION);
      const stored: unknown = JSON.parse(JSON.stringify(storedConversation(tree)));
      expect(parseConversation(stored)).toEqual(tree);
    }),
  );
});
