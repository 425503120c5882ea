import { expect, test } from "vitest";
import {
  addTurn,
  EMPTY_CONVERSATION,
  removeBranch,
  type Tree,
  undoStep,
  withAnswer,
} from "../../../src/chat/model/branches.ts";
import { grownText } from "../../../src/chat/model/grown-text.ts";

let count = 0;
const made = { newId: (): string => `m${(count += 1)}` };
const end = { ending: { status: "done", reason: "stop" }, figures: undefined } as const;
const talk = (tree: Tree, question: string): Tree =>
  withAnswer(addTurn(tree, { text: question }, made), { thinking: "", answer: `To ${question}`, end });

test("A step that is undone leaves the conversation as it was before it", () => {
  const before = talk(talk(EMPTY_CONVERSATION, "one"), "two");
  const after = removeBranch(before, before.messages[2]?.id ?? "");
  expect(undoStep(after, before, after)).toEqual(before);
});

test("What another tab has added since stays", () => {
  const before = talk(talk(EMPTY_CONVERSATION, "one"), "two");
  const after = removeBranch(before, before.messages[2]?.id ?? "");
  const later = talk(after, "three");
  const undone = undoStep(later, before, after);
  expect(undone.messages).toEqual(before.messages);
  expect([...undone.all.keys()]).toEqual([...before.all.keys(), ...[...later.all.keys()].slice(2)]);
});

test("An answer that another tab writes grows; one that is another text does not", () => {
  const asked = addTurn(EMPTY_CONVERSATION, { text: "why" }, made);
  const said = (answer: string): Tree => withAnswer(asked, { thinking: "Hm.", answer, end: undefined });
  const id = asked.messages.at(-1)?.id;
  expect(grownText(said("They"), said("They keep"), id)).toEqual({ thinking: "", answer: " keep" });
  expect(grownText(said("They keep"), said("They rot"), id)).toBeUndefined();
  expect(grownText(talk(EMPTY_CONVERSATION, "why"), said("They"), id)).toBeUndefined();
});
