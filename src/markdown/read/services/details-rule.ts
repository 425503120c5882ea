import type { MarkdownIt, StateBlock } from "markdown-it";

const OPEN = /^<details>[ \t]*(?:<summary>(.*?)<\/summary>)?[ \t]*(.*)$/i;
const SUMMARY = /^[ \t]*<summary>(.*?)<\/summary>[ \t]*$/i;
const CLOSE = /^[ \t]*<\/details>[ \t]*$/i;
const CLOSE_IN_LINE = /^(.*)<\/details>[ \t]*$/i;
const FENCE = /^[ \t]*(?:```|~~~)/;

/**
 * Adds a rule for `<details>`, whose content is parsed as Markdown blocks. It ends with its `</details>`, or with the
 * block that contains it. As for all supported tags, a tag with attributes is text.
 */
export function useDetails(md: MarkdownIt): void {
  md.block.ruler.before("html_block", "details", readDetails, {
    alt: ["paragraph", "reference", "blockquote"],
  });
}

function readDetails(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if (state.sCount[start] === undefined || state.sCount[start] - state.blkIndent >= 4) return false;
  const opening = OPEN.exec(lineAt(state, start));
  if (opening === null) return false;
  const [, named, rest = ""] = opening;
  const inLine = CLOSE_IN_LINE.exec(rest)?.[1];
  if (rest !== "" && inLine === undefined) return false;
  if (silent) return true;

  const below = named === undefined && start + 1 < end ? SUMMARY.exec(lineAt(state, start + 1)) : null;
  const first = start + (below === null ? 1 : 2);
  const last = inLine === undefined ? findEnd(state, first, end) : start;
  const isClosed = inLine !== undefined || last < end;
  const token = state.push("details_open", "details", 1);
  token.map = [start, Math.min(last + 1, end)];
  token.meta = { summary: named ?? below?.[1] ?? "", closed: isClosed };
  if (inLine === undefined) readInside(state, first, last);
  else addParagraph(state, inLine.trim(), start);
  state.push("details_close", "details", -1);
  state.line = Math.min(last + 1, end);
  return true;
}

function lineAt(state: StateBlock, line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
}

/** The line of the matching `</details>`; `end` if there is none. A `</details>` in a fence is code. */
function findEnd(state: StateBlock, first: number, end: number): number {
  let depth = 1;
  let isInFence = false;
  for (let line = first; line < end; line += 1) {
    const text = lineAt(state, line);
    if (FENCE.test(text)) isInFence = !isInFence;
    if (isInFence) continue;
    if (OPEN.test(text) && !CLOSE_IN_LINE.test(text)) depth += 1;
    if (CLOSE.test(text)) depth -= 1;
    if (depth === 0) return line;
  }
  return end;
}

function readInside(state: StateBlock, first: number, last: number): void {
  const { lineMax, parentType } = state;
  state.lineMax = last;
  state.parentType = "root";
  state.md.block.tokenize(state, first, last);
  state.lineMax = lineMax;
  state.parentType = parentType;
}

function addParagraph(state: StateBlock, text: string, line: number): void {
  if (text === "") return;
  state.push("paragraph_open", "p", 1).map = [line, line + 1];
  const inline = state.push("inline", "", 0);
  inline.content = text;
  inline.map = [line, line + 1];
  inline.children = [];
  state.push("paragraph_close", "p", -1);
}
