import type { MarkdownIt, StateBlock, StateInline } from "markdown-it";
import { closingDollar, findNear } from "../model/dollar-math.ts";

const CLOSING: Readonly<Record<string, string>> = { $$: "$$", "\\[": "\\]" };

/**
 * Adds rules for formulas in `$…$`, `$$…$$`, `\(…\)` and `\[…\]`. A line that is only `$$` or `\[` begins a formula,
 * which continues to the line that closes it, or to a blank line. So the first line alone decides, and a later line
 * can’t change the kind of the block.
 */
export function useMath(md: MarkdownIt): void {
  md.block.ruler.before("fence", "math", readMathBlock, {
    alt: ["paragraph", "reference", "blockquote", "list"],
  });
  md.inline.ruler.before("escape", "math", readInlineMath);
}

function readMathBlock(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (state.sCount[startLine] === undefined || indentOf(state, startLine) >= 4) return false;
  const line = lineOf(state, startLine);
  const closing = CLOSING[line];
  const isSingle = isFormula(line);
  if (closing === undefined && !isSingle) return false;
  if (silent) return true;
  let next = startLine + 1;
  let closed = isSingle;
  while (!closed && next < endLine && indentOf(state, next) >= 0 && !state.isEmpty(next)) {
    closed = closing !== undefined && lineOf(state, next).endsWith(closing);
    next++;
  }
  state.line = next;
  const token = state.push("math_block", "", 0);
  token.content = state.getLines(startLine, next, state.blkIndent, false);
  token.map = [startLine, next];
  token.meta = { closed };
  return true;
}

function readInlineMath(state: StateInline, silent: boolean): boolean {
  const end = findFormulaEnd(state.src, state.pos);
  if (end < 0 || end > state.posMax) return false;
  if (!silent) state.push("math_inline", "", 0).content = state.src.slice(state.pos, end);
  state.pos = end;
  return true;
}

function findFormulaEnd(text: string, at: number): number {
  const opening = text.slice(at, at + 2);
  if (opening === "$$" || opening === "\\(" || opening === "\\[") {
    const close = opening === "$$" ? "$$" : opening === "\\(" ? "\\)" : "\\]";
    const end = findNear(text, close, at + 2);
    return end >= 0 && /[\p{L}\p{N}]/u.test(text.slice(at + 2, end)) ? end + 2 : -1;
  }
  const end = opening.startsWith("$") ? closingDollar(text, at) : -1;
  return end < 0 ? -1 : end + 1;
}

/** Whether a line is a formula with nothing before or after it. */
function isFormula(line: string): boolean {
  const closing = CLOSING[line.slice(0, 2)];
  const tex = line.slice(2, -2);
  return closing !== undefined && tex.trim() !== "" && line.endsWith(closing) && !tex.includes(closing);
}

function indentOf(state: StateBlock, line: number): number {
  return (state.sCount[line] ?? 0) - state.blkIndent;
}

function lineOf(state: StateBlock, line: number): string {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  return state.src.slice(start, state.eMarks[line]).trim();
}
