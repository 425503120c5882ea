import { addAnswer, replaceMessage, type Tree } from "./branches.ts";
import type { ToolMessage } from "./conversation.ts";
import type { NewMessage } from "./made-by.ts";
import { type ToolCall, withCallIds } from "./tool-calls.ts";
import type { ToolResult } from "./tool-results.ts";

/** Adds the results of the calls of an answer, and an empty answer to them. Other results for the same calls stay beside them. */
export function addResults(tree: Tree, id: string, results: readonly ToolResult[], made: NewMessage): Tree {
  const answer = tree.all.get(id);
  if (answer?.role !== "assistant" || answer.toolCalls === undefined || results.length === 0) return tree;
  const { newId, at } = made;
  const message: ToolMessage = {
    role: "tool",
    id: newId(),
    parent: id,
    ...(at !== undefined && { at }),
    results,
  };
  return addAnswer(new Map(tree.all).set(message.id, message), message.id, made);
}

/** Makes calls of what a model has written as text; `rest` is what is left of the answer. */
export function treatAsCalls(
  tree: Tree,
  id: string,
  calls: readonly Omit<ToolCall, "id">[],
  rest: string,
): Tree {
  const message = tree.all.get(id);
  if (message?.role !== "assistant" || message.end === undefined || message.toolCalls !== undefined)
    return tree;
  return replaceMessage(tree, { ...message, answer: rest, edited: true, toolCalls: withCallIds(calls, id) });
}
