import type { Block, List } from "./block.ts";
import type { SourceLines } from "./source-lines.ts";

/** A line that begins neither an item nor indented content. After a blank line, such a line ends a list. */
const OUTSIDE_LIST = /^(?:[^\s\d+*-]|\*\*|__)/;

/**
 * Counts the blocks, from the first one on, that no later text can change. CommonMark is parsed line by line: a block
 * that was ended by a complete line stays ended. There are two exceptions: a table begins only with its second line,
 * and the title of a link definition may still follow, on a line that looks like a paragraph until then.
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

/** Whether the last block has ended, although no other block follows it yet. */
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

/** Whether no later text can make the next block a part of this one. */
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
 * Whether a list is loose: there is a blank line between two of its items, or between two blocks of one item. This
 * works only for a list at the top level: a blank line inside a quote is not a blank line of the source.
 */
export function isLoose({ items }: List, lines: SourceLines): boolean {
  return items.some(
    (item, index) =>
      (index > 0 && lines.isBlank(item.start - 1)) ||
      item.blocks.some((block, place) => place > 0 && lines.isBlank(block.start - 1)),
  );
}
