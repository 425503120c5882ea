import { isLoose } from "./certain.ts";
import type { Block, Code, List, Paragraph, Table } from "./block.ts";
import type { Inline } from "./inline.ts";
import { type Lead, prefixOf } from "./lead.ts";
import { fenceOpenedBy } from "./open-code.ts";
import { isSettled } from "./settled-inline.ts";
import type { SourceLines } from "./source-lines.ts";

/** Shorter blocks are not cut, because it is cheap to parse them again. In characters. */
const SHORTEST = { list: 400, paragraph: 600 };
/** This part at the end of a paragraph is not cut off, so that marks in it can still be closed. In characters. */
const OPEN_LENGTH = 100;
/** A line that may become HTML, a formula or the header of a table. */
const MAY_BECOME_BLOCK = /^[ \t]*[<$\\]|\|/;

/** The final part of a block that is still open. */
export interface Cut {
  /** A block with only the final items, rows or words. */
  readonly keep: Block;
  /** What must be known to read the rest of the block. */
  readonly lead: Lead;
  /** The index in the source where the final part ends. */
  readonly end: number;
}

/**
 * Cuts off the part of an open block that no later text can change. `undefined` if there is no such part, or if the
 * block is too short for this to save time.
 */
export function cutOpen(
  block: Block,
  lead: Lead,
  source: string,
  lines: SourceLines,
  parseInline: (text: string) => readonly Inline[],
): Cut | undefined {
  switch (block.kind) {
    case "list":
      return source.length < SHORTEST.list ? undefined : cutList(block, lead, lines);
    case "table":
      return cutTable(block, lines);
    case "code":
      return cutCode(block, lines);
    case "paragraph":
      return cutParagraph(block, lead, source, lines, parseInline);
    case "heading":
    case "quote":
    case "details":
    case "math":
    case "markup":
    case "plain":
    case "rule":
    case "definition":
      return undefined;
  }
}

/** Cuts after the line of the fence: the code after it is read without the parser. */
function cutCode(block: Code, lines: SourceLines): Cut | undefined {
  const fence = block.start < lines.complete ? fenceOpenedBy(lines.textOf(block.start)) : undefined;
  if (fence === undefined) return undefined;
  return {
    keep: { ...block, text: "" },
    lead: { kind: "code", fence, inLine: false },
    end: lines.startOf(block.start + 1),
  };
}

/** Keeps the items before the last item that has a complete first line. */
function cutList(block: List, lead: Lead, lines: SourceLines): Cut | undefined {
  const place = block.items.findLastIndex(({ start }) => start < lines.complete);
  const next = block.items[place];
  if (place < 1 || next === undefined) return undefined;
  const items = block.items.slice(0, place);
  const certain = { ...block, items: [...items, { ...next, blocks: [] }] };
  const tight = (lead.kind !== "list" || lead.block.tight) && !isLoose(certain, lines);
  return {
    keep: { ...block, items },
    lead: { kind: "list", block: { ...block, tight, items: [] } },
    end: lines.startOf(next.start),
  };
}

/** Keeps all rows whose line is complete. The rest is parsed after the header again, which defines the columns. */
function cutTable(block: Table, lines: SourceLines): Cut | undefined {
  const first = block.start + 2;
  const count = Math.min(block.rows.length, lines.complete - first);
  if (count < 1) return undefined;
  return {
    keep: { ...block, rows: block.rows.slice(0, count) },
    lead: {
      kind: "table",
      block: { ...block, rows: [] },
      head: `${lines.textOf(block.start)}\n${lines.textOf(block.start + 1)}\n`,
    },
    end: lines.startOf(first + count),
  };
}

/**
 * Keeps the words up to a space in the middle of a line. Does not cut where a later line may still change the kind of
 * the block: into a link definition, or into a table whose header would be split.
 */
function cutParagraph(
  { text, start }: Paragraph,
  lead: Lead,
  source: string,
  lines: SourceLines,
  parseInline: (text: string) => readonly Inline[],
): Cut | undefined {
  if (text.length < SHORTEST.paragraph || (lead.kind === "none" && text.startsWith("["))) return undefined;
  const space = findSpace(text, text.length - OPEN_LENGTH);
  const lineStart = text.lastIndexOf("\n", space) + 1;
  if (space < SHORTEST.paragraph / 2 || MAY_BECOME_BLOCK.test(text.slice(lineStart, space))) return undefined;
  const kept = text.slice(0, space + 1);
  if (!isSettled(parseInline(kept))) return undefined;
  const textStart =
    lead.kind === "paragraph"
      ? prefixOf(lead).length
      : lines.startOf(start) + indentOf(source, lines.startOf(start));
  return {
    keep: { kind: "paragraph", start, end: start, text: kept },
    lead: { kind: "paragraph" },
    end: textStart + kept.length,
  };
}

/** The index of the last single space between two words, at or before `from`; 0 or −1 if there is none. */
function findSpace(text: string, from: number): number {
  let space = text.lastIndexOf(" ", from);
  while (space > 0 && !/[^\s\\] \S/.test(text.slice(space - 1, space + 2)))
    space = text.lastIndexOf(" ", space - 1);
  return space;
}

function indentOf(source: string, at: number): number {
  return /^[ \t]*/.exec(source.slice(at, at + 4))?.[0].length ?? 0;
}
