import type { Block, List } from "./block.ts";
import type { SourceLines } from "./source-lines.ts";

/** Starts neither an item nor anything indented: behind a blank line this ends a list. */
const OUTSIDE_LIST = /^(?:[^\s\d+*-]|\*\*|__)/;

/**
 * How many of the blocks, from the first one on, no later text can change. CommonMark reads line by line: what a
 * complete line has ended stays ended. The exceptions are a table, which needs its second line to begin, and a link
 * definition, whose title may still follow in what looks like a paragraph.
 */
export function countCertain(blocks: readonly Block[], lines: SourceLines): number {
  for (let count = blocks.length; count > 0; count--) {
    const block = blocks[count - 1];
    const next = blocks[count];
    if (block === undefined) continue;
    if (next === undefined ? isComplete(block, lines) : isSeparate(block, next, lines)) return count;
  }
  return 0;
}

/** Whether the last block has ended, although nothing follows it yet. */
function isComplete(block: Block, lines: SourceLines): boolean {
  if (block.end > lines.complete) return false;
  switch (block.kind) {
    case "heading":
    case "rule":
      return true;
    case "code":
    case "details":
      return block.closed;
    case "math":
      return block.closed || lines.isBlank(lines.complete - 1);
    case "paragraph":
    case "table":
    case "quote":
    case "definition":
      return lines.isBlank(lines.complete - 1);
    case "list":
    case "markup":
    case "plain":
      return false;
  }
}

/** Whether it is certain that the next block does not belong to this one. */
function isSeparate(block: Block, next: Block, lines: SourceLines): boolean {
  if (block.kind === "definition" && next.kind === "paragraph" && next.start === block.end) return false;
  if ((next.kind === "table" ? next.start + 1 : next.start) < lines.complete) return true;
  if (next.start === 0 || !lines.isBlank(next.start - 1)) return false;
  switch (block.kind) {
    case "list":
      return OUTSIDE_LIST.test(lines.textOf(next.start));
    case "code":
      return block.closed || /^\S/.test(lines.textOf(next.start));
    case "plain":
      return false;
    case "paragraph":
    case "heading":
    case "quote":
    case "details":
    case "table":
    case "math":
    case "markup":
    case "rule":
    case "definition":
      return true;
  }
}

/**
 * Whether a list is loose: a blank line stands between two of its items, or between two blocks of one item. Only for a
 * list at the top, where a blank line is a blank line of the source.
 */
export function isLoose({ items }: List, lines: SourceLines): boolean {
  return items.some(
    (item, index) =>
      (index > 0 && lines.isBlank(item.start - 1)) ||
      item.blocks.some((block, place) => place > 0 && lines.isBlank(block.start - 1)),
  );
}
