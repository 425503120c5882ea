import type { Tree } from "./branches.ts";

/**
 * What was added to an answer that another tab writes. `undefined`: nothing, or its text is not the one before with more
 * after it.
 */
export function grownText(
  before: Tree,
  after: Tree,
  id: string | undefined,
): { readonly thinking: string; readonly answer: string } | undefined {
  const [was, now] = [before.all.get(id ?? ""), after.all.get(id ?? "")];
  if (was?.role !== "assistant" || now?.role !== "assistant" || was.end !== undefined) return undefined;
  if (!now.thinking.startsWith(was.thinking) || !now.answer.startsWith(was.answer)) return undefined;
  return {
    thinking: now.thinking.slice(was.thinking.length),
    answer: now.answer.slice(was.answer.length),
  };
}
