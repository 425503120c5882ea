import { expect, test } from "vitest";
import { treeOf } from "../../../src/chat/model/branches.ts";
import type { Question } from "../../../src/chat/model/conversation.ts";
import { titleOf } from "../../../src/history/model/title.ts";

const title = (question: Question): string =>
  titleOf(treeOf(new Map([["q", { role: "user", id: "q", ...question }]]), "q"));
const file = (name: string) => ({ kind: "file", name, text: "Walnuts" }) as const;

test("A conversation is called by the beginning of its first question, else by what came with it", () => {
  expect(title({ text: "\n Why  nuts?\nAnd?", attachments: [file("a.txt")] })).toBe("Why nuts?");
  expect(title({ text: " ", attachments: [file(""), file("b\n.txt")] })).toBe("b");
  expect(title({ text: "" })).toBe("");
});
