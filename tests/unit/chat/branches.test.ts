import { describe, expect, test } from "vitest";
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
import type { AssistantMessage, Message } from "../../../src/chat/model/conversation.ts";
import { FIGURES } from "./arbitraries.ts";

const END: AssistantMessage["end"] = { ending: { status: "cut" }, figures: FIGURES };
const MADE_BY = { model: "m", baseURL: "http://127.0.0.1:1234/v1", settings: { temperature: 1 } };

let count = 0;
const made = { newId: (): string => `${(count += 1)}`, madeBy: MADE_BY };
const say = (tree: Tree, answer: string): Tree => withAnswer(tree, { thinking: "", answer, end: END });
const ask = (tree: Tree, question: string, answer: string): Tree =>
  say(addTurn(tree, { text: question }, made), answer);

function textOf(message: Message): string {
  switch (message.role) {
    case "user":
      return message.text;
    case "tool":
      return message.results.map(({ text }) => text).join("+");
    case "assistant":
      return message.answer;
  }
}
const shown = (tree: Tree): string => tree.messages.map(textOf).join(" ");
/** The id of the message with this text. */
function idOf(tree: Tree, text: string): string {
  for (const message of tree.all.values()) {
    if (textOf(message) === text) return message.id;
  }
  throw new Error(`no message ${text}`);
}
/** Its place among its siblings: “2/3”. */
function place(tree: Tree, text: string): string {
  const message = tree.all.get(idOf(tree, text));
  const siblings = message === undefined ? [] : siblingsOf(tree, message);
  return `${siblings.indexOf(idOf(tree, text)) + 1}/${siblings.length}`;
}

const two = ask(ask(EMPTY_CONVERSATION, "a", "A"), "b", "B");
const edited = say(editQuestion(two, idOf(two, "a"), "a2", made), "A2");

describe("An edited question", () => {
  test("is beside the old one, which keeps all that follows it", () => {
    expect(shown(edited)).toBe("a2 A2");
    expect([place(edited, "a"), place(edited, "a2")]).toEqual(["1/2", "2/2"]);
    expect(shown(switchTo(edited, idOf(edited, "a")))).toBe("a A b B");
  });

  test("was not filled in from the template of the old one", () => {
    const template = { system: "", human: "Say {{word}}", values: { word: "a" } };
    const filled = addTurn(EMPTY_CONVERSATION, { text: "Say a", template }, made);
    const [question] = filled.messages;
    expect(question).toMatchObject({ template });
    expect(editQuestion(filled, question?.id ?? "", "Say b", made).messages[0]).not.toHaveProperty(
      "template",
    );
  });

  test("with the same words gets another answer", () => {
    const again = say(editQuestion(two, idOf(two, "b"), "b", made), "B2");
    expect([shown(again), place(again, "B2"), place(again, "b")]).toEqual(["a A b B2", "2/2", "1/1"]);
  });
});

describe("Another answer", () => {
  test("is beside the first one, with what made each", () => {
    const other = { ...made, madeBy: { ...MADE_BY, model: "n" } };
    const again = say(answerAgain(two, idOf(two, "A"), other), "A2");
    expect([shown(again), place(again, "A2")]).toEqual(["a A2", "2/2"]);
    const models = [...again.all.values()].flatMap((each) =>
      each.role === "assistant" ? [each.madeBy?.model] : [],
    );
    expect(models).toEqual(["m", "m", "n"]);
    expect(shown(switchTo(again, idOf(again, "A")))).toBe("a A b B");
  });

  test("replaces one with nothing in it, and keeps one that has thinking", () => {
    const failed = addTurn(two, { text: "c" }, made);
    expect(answerAgain(failed, failed.messages.at(-1)?.id ?? "", made).all.size).toBe(6);
    const thought = withAnswer(failed, { thinking: "Hm", answer: "", end: END });
    expect(answerAgain(thought, failed.messages.at(-1)?.id ?? "", made).all.size).toBe(7);
  });

  test("needs a question: after that was deleted, there is none to answer", () => {
    const left = removeAlone(two, idOf(two, "b"));
    expect(answerAgain(left, idOf(left, "B"), made)).toBe(left);
  });
});

test("A question whose answer was deleted is answered when it is asked again", () => {
  const left = removeAlone(two, idOf(two, "B"));
  expect(shown(ask(left, "b", "B2"))).toBe("a A b B2");
});

describe("An answer edited in place", () => {
  const changed = editAnswer(two, idOf(two, "A"), "A!");

  test("keeps its place, its ending and what follows; not the figures, which are another text's", () => {
    expect(shown(changed)).toBe("a A! b B");
    expect(changed.messages[1]).toMatchObject({ edited: true, end: { ending: { status: "cut" } } });
    expect(changed.messages[1]).toHaveProperty("end.figures", undefined);
    expect(changed.messages[1]?.id).toBe(two.messages[1]?.id);
  });

  test("with the same text is not edited, nor is one that streams", () => {
    expect(editAnswer(two, idOf(two, "A"), "A")).toBe(two);
    const streaming = addTurn(two, { text: "c" }, made);
    expect(editAnswer(streaming, streaming.messages.at(-1)?.id ?? "", "C")).toBe(streaming);
  });
});

describe("The branch that is shown after a switch", () => {
  test("is the one that was written in last", () => {
    const deep = ask(switchTo(edited, idOf(edited, "b")), "c", "C");
    const again = answerAgain(deep, idOf(deep, "A"), made);
    expect(shown(switchTo(say(again, "A3"), idOf(deep, "a")))).toBe("a A3");
    const later = ask(switchTo(say(again, "A3"), idOf(deep, "C")), "d", "D");
    expect(shown(switchTo(switchTo(later, idOf(later, "a2")), idOf(later, "a")))).toBe("a A b B c C d D");
  });
});

describe("Deleting", () => {
  test("with what follows deletes all of its branches, and shows the one beside it", () => {
    const left = removeBranch(switchTo(edited, idOf(edited, "a")), idOf(edited, "a"));
    expect([shown(left), left.all.size]).toEqual(["a2 A2", 2]);
  });

  test("with what follows shows what was before it, where nothing is beside it", () => {
    expect(shown(removeBranch(two, idOf(two, "b")))).toBe("a A");
    expect(removeBranch(two, idOf(two, "a"))).toEqual(EMPTY_CONVERSATION);
  });

  test("in another branch leaves what is shown", () => {
    expect(shown(removeBranch(edited, idOf(edited, "A")))).toBe("a2 A2");
  });

  test("alone leaves what follows, in all branches", () => {
    const again = say(answerAgain(two, idOf(two, "B"), made), "B2");
    const left = removeAlone(again, idOf(again, "b"));
    expect(shown(left)).toBe("a A B2");
    expect(place(left, "B2")).toBe("2/2");
  });

  test("the last message alone shows the one beside it", () => {
    const again = say(answerAgain(two, idOf(two, "B"), made), "B2");
    expect(shown(removeAlone(again, idOf(again, "B2")))).toBe("a A b B");
  });
});
