import {
  type AssistantMessage,
  type Conversation,
  isBare,
  isSameQuestion,
  type Message,
  type Question,
  type UserMessage,
} from "./conversation.ts";
import type { NewMessage } from "./made-by.ts";
import { type GrowingToolCall, type ToolCall, withCallIds } from "./tool-calls.ts";

/**
 * A conversation with all its branches. `messages` is the branch that is shown, down to its last message, which
 * has none after it. Immutable.
 */
export interface Tree extends Conversation {
  /** By id, in the order in which they were made: a message is after the one that it follows. */
  readonly all: ReadonlyMap<string, Message>;
  /** The messages that follow a message; those of `undefined` are the first ones. In the order of `all`. */
  readonly following: ReadonlyMap<string | undefined, readonly string[]>;
}

export const EMPTY_CONVERSATION: Tree = { messages: [], all: new Map(), following: new Map() };

/** The tree of these messages, of which the branch down to `leaf` is shown. */
export function treeOf(all: ReadonlyMap<string, Message>, leaf: string | undefined): Tree {
  const following = new Map<string | undefined, string[]>();
  for (const { id, parent } of all.values()) {
    const siblings = following.get(parent);
    if (siblings === undefined) following.set(parent, [id]);
    else siblings.push(id);
  }
  const find = (id: string | undefined): Message | undefined => (id === undefined ? undefined : all.get(id));
  const messages: Message[] = [];
  for (let at = find(leaf); at !== undefined; at = find(at.parent)) messages.push(at);
  return { messages: messages.reverse(), all, following };
}

/** The messages at the place of this one, itself included: one for each branch that begins there. */
export function siblingsOf(tree: Tree, { parent }: Message): readonly string[] {
  return tree.following.get(parent) ?? [];
}

/**
 * Adds a question and an empty answer. The same question after no answer is not asked twice: it gets another answer.
 */
export function addTurn(tree: Tree, question: Question, made: NewMessage): Tree {
  const last = tree.messages.at(-1);
  if (last?.role === "user" && isSameQuestion(last, question)) return addAnswer(tree.all, last.id, made);
  const asked = tree.messages.at(-2);
  const isSame = asked?.role === "user" && isSameQuestion(asked, question);
  const isAgain = last?.role === "assistant" && isBare(last) && isSame;
  return isAgain ? answerAgain(tree, last.id, made) : addQuestion(tree, last?.id, question, made);
}

/** Asks a question in other words, with the same attachments, beside it. The same words get another answer. */
export function editQuestion(tree: Tree, id: string, text: string, made: NewMessage): Tree {
  const message = tree.all.get(id);
  if (message?.role !== "user") return tree;
  if (message.text === text) return addAnswer(tree.all, id, made);
  const { attachments = [] } = message;
  return addQuestion(tree, message.parent, { text, attachments }, made);
}

/** Adds an empty answer beside an answer to a question or to results, in place of it when it has nothing in it. */
export function answerAgain(tree: Tree, id: string, made: NewMessage): Tree {
  const message = tree.all.get(id);
  const question = tree.all.get(message?.parent ?? "");
  const isAsked = question?.role === "user" || question?.role === "tool";
  if (message?.role !== "assistant" || !isAsked) return tree;
  const isNothing = isBare(message) && message.thinking === "" && message.toolCalls === undefined;
  const kept = isNothing && !tree.following.has(id) ? removeBranch(tree, id) : tree;
  return addAnswer(kept.all, question.id, made);
}

/** Changes the text of an answer in place. The figures were those of another text. */
export function editAnswer(tree: Tree, id: string, answer: string): Tree {
  const message = tree.all.get(id);
  if (message?.role !== "assistant" || message.end === undefined || message.answer === answer) return tree;
  return replaceMessage(tree, {
    ...message,
    answer,
    edited: true,
    end: { ...message.end, figures: undefined },
  });
}

/** Writes the model's output, and how it ended, into an answer: the last one that is shown, unless told otherwise. */
export function withAnswer(
  tree: Tree,
  said: Pick<AssistantMessage, "thinking" | "answer" | "end"> & {
    readonly toolCalls?: readonly (ToolCall | GrowingToolCall)[] | undefined;
  },
  id = tree.messages.at(-1)?.id,
): Tree {
  const message = tree.all.get(id ?? "");
  if (message?.role !== "assistant") return tree;
  const { thinking, answer, toolCalls = [], end } = said;
  const calls = withCallIds(toolCalls, message.id);
  return replaceMessage(tree, {
    ...message,
    thinking,
    answer,
    ...(calls.length > 0 && { toolCalls: calls }),
    end,
  });
}

/** Shows the branch that goes through a message, down to what was added last. */
export function switchTo(tree: Tree, id: string): Tree {
  return tree.all.has(id) ? treeOf(tree.all, latestIn(tree.all, id)) : tree;
}

/** Deletes a message and all that follows it, in all branches. */
export function removeBranch(tree: Tree, id: string): Tree {
  const branch = branchOf(tree.all, id);
  return showRest(tree, id, new Map([...tree.all].filter(([each]) => !branch.has(each))));
}

/**
 * Deletes a message alone: what followed it follows the one before it. The results of its calls mean nothing without
 * them, and are deleted too.
 */
export function removeAlone(tree: Tree, id: string): Tree {
  const parent = tree.all.get(id)?.parent;
  const removed = new Set([id, ...(tree.following.get(id) ?? []).filter((each) => isResult(tree, each))]);
  const kept = [...tree.all.values()].filter((message) => !removed.has(message.id));
  const all = kept.map((message) => (removed.has(message.parent ?? "") ? { ...message, parent } : message));
  return showRest(tree, id, new Map(all.map((message) => [message.id, message])));
}

function isResult({ all }: Tree, id: string): boolean {
  return all.get(id)?.role === "tool";
}

/**
 * Undoes the step from `before` to `after`: what it changed or deleted is as before, and what came since stays, from
 * another tab for example.
 */
export function undoStep(tree: Tree, before: Tree, after: Tree): Tree {
  const all = new Map<string, Message>();
  for (const [id, message] of before.all) {
    const now = after.all.get(id) === message ? tree.all.get(id) : message;
    if (now !== undefined) all.set(id, now);
  }
  for (const [id, message] of tree.all) if (!before.all.has(id)) all.set(id, message);
  const leaf = before.messages.at(-1)?.id;
  return treeOf(all, all.has(leaf ?? "") ? leaf : latestIn(all, undefined));
}

/** Of a message and those that follow it, the one that was added last: nothing follows it. `undefined`: of all. */
export function latestIn(all: Tree["all"], id: string | undefined): string | undefined {
  return [...branchOf(all, id)].at(-1);
}

/** After a message was deleted: shows the same branch where it is left, else the latest one of what was before it. */
function showRest(tree: Tree, id: string, all: Tree["all"]): Tree {
  const leaf = tree.messages.at(-1)?.id ?? "";
  return treeOf(all, all.has(leaf) ? leaf : latestIn(all, tree.all.get(id)?.parent));
}

/** A message and all that follows it, in the order of `all`. */
function branchOf(all: Tree["all"], id: string | undefined): ReadonlySet<string | undefined> {
  const branch = new Set([id]);
  for (const message of all.values()) if (branch.has(message.parent)) branch.add(message.id);
  return branch;
}

function addQuestion(
  tree: Tree,
  parent: string | undefined,
  { text, attachments = [], template }: Question,
  made: NewMessage,
): Tree {
  const { newId, at } = made;
  const placed = { id: newId(), parent, ...(at !== undefined && { at }) };
  const question: UserMessage = {
    role: "user",
    ...placed,
    text,
    ...(attachments.length > 0 && { attachments }),
    ...(template && { template }),
  };
  return addAnswer(new Map(tree.all).set(question.id, question), question.id, made);
}

/** Adds an empty answer to a message. */
export function addAnswer(all: Tree["all"], parent: string, { newId, at, madeBy }: NewMessage): Tree {
  const id = newId();
  const made = { ...(at !== undefined && { at }), ...(madeBy && { madeBy }) };
  const empty = { thinking: "", answer: "", end: undefined };
  const answer: AssistantMessage = { role: "assistant", id, parent, ...made, ...empty };
  return treeOf(new Map(all).set(id, answer), id);
}

/** The same tree with another state of a message. */
export function replaceMessage(tree: Tree, message: Message): Tree {
  return treeOf(new Map(tree.all).set(message.id, message), tree.messages.at(-1)?.id);
}
