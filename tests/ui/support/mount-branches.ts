import { vi } from "vitest";
import { page } from "vitest/browser";
import {
  addTurn,
  answerAgain,
  EMPTY_CONVERSATION,
  removeAlone,
  removeBranch,
  switchTo,
  type Tree,
  withAnswer,
} from "../../../src/chat/model/branches.ts";
import { mountConversationLog } from "../../../src/chat/view/conversation-log.ts";
import type { MarkdownTools } from "../../../src/markdown/draw/tools.ts";
import { find } from "../../../src/platform/view/find.ts";
import { TEXTS } from "../../../src/shell/texts/texts.ts";
import { region } from "./render-page.ts";
import { typedInMemory } from "./typed-in-memory.ts";

const tools: MarkdownTools = {
  parser: () => undefined,
  labels: TEXTS.en.labels,
  whenIdle: () => undefined,
  refine: () => undefined,
  onCopyCode: () => undefined,
};

let count = 0;
export const made = { newId: (): string => `m${(count += 1)}` };
export const say = (tree: Tree, answer: string): Tree =>
  withAnswer(tree, { thinking: "", answer, end: { ending: { status: "stopped" }, figures: undefined } });
export const ask = (tree: Tree, question: string, answer: string): Tree =>
  say(addTurn(tree, { text: question }, made), answer);

/** Two turns; the first question has two answers, of which the second is shown, with a turn after it. */
export function mountBranches() {
  const first = ask(EMPTY_CONVERSATION, "a", "A1");
  let tree = ask(say(answerAgain(first, first.messages[1]?.id ?? "", made), "A2"), "b", "B");
  const events = {
    onCopy: vi.fn(),
    onCopyRich: vi.fn(),
    validate: vi.fn(),
    typed: typedInMemory(),
    onRunCall: vi.fn(() => ({ text: "42" })),
    onSendResults: vi.fn(),
    onTreatAsCalls: vi.fn(),
    onContinue: vi.fn(),
    onRegenerate: vi.fn((id: string) => show(answerAgain(tree, id, made))),
    onEdit: vi.fn((_id: string, text: string) => text !== "refused"),
    onDelete: vi.fn((id: string, isAlone: boolean) => show((isAlone ? removeAlone : removeBranch)(tree, id))),
    onSwitch: vi.fn((id: string) => show(switchTo(tree, id))),
    onWork: vi.fn(),
  };
  const root = region("response");
  const log = mountConversationLog(root, () => TEXTS.en, tools, events);
  const box = find(root, "[role=log]", HTMLElement);
  function show(now: Tree): void {
    tree = now;
    log.show(now);
  }
  show(tree);
  return {
    events,
    show,
    box,
    log,
    tree: () => tree,
    idAt: (index: number) => tree.messages[index]?.id,
    message: (index: number) => page.getByRole("article").nth(index),
    shown: () => [...box.querySelectorAll("[data-part=answer]")].map((part) => part.textContent),
  };
}
