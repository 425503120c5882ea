import { isLoose } from "./certain.ts";
import type { Block, Code, List, Paragraph, Table } from "./block.ts";
import type { Inline } from "./inline.ts";
import { type Lead, prefixOf } from "./lead.ts";
import { fenceOpenedBy } from "./open-code.ts";
import { isSettled } from "./settled-inline.ts";
import type { SourceLines } from "./source-lines.ts";

/** Shorter blocks are cheap enough to be parsed again. In characters. */
const SHORTEST = { list: 400, paragraph: 600 };
/** The words at the end of a paragraph that stay open, so that a mark finds its other half more often. */
const OPEN_WORDS = 100;
/** A line that may turn out to be HTML, a formula or the head of a table. */
const MAY_BECOME_BLOCK = /^[ \t]*[<$\\]|\|/;

/** A part of a block that stays as it is, and where in the source it ends. */
export interface Cut {
  readonly keep: Block;
  readonly lead: Lead;
  readonly end: number;
}

/** Cuts off what no later text can change of a block that is still open, if that is worth it. */
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

/** Everything: what follows the line of the fence is read without the parser. */
function cutCode(block: Code, lines: SourceLines): Cut | undefined {
  const fence = block.start < lines.complete ? fenceOpenedBy(lines.textOf(block.start)) : undefined;
  if (fence === undefined) return undefined;
  return {
    keep: { ...block, text: "" },
    lead: { kind: "code", fence, inLine: false },
    end: lines.startOf(block.start + 1),
  };
}

/** All items but the last one whose first line is complete. */
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

/** All rows whose line is complete. Parsing is then done from the head again, as the head decides on the columns. */
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
 * Words up to a space in the middle of a line. Not where a later line may still turn the paragraph into something
 * else: a link definition, or a table whose head would be cut in two.
 */
function cutParagraph(
  { text, start }: Paragraph,
  lead: Lead,
  source: string,
  lines: SourceLines,
  parseInline: (text: string) => readonly Inline[],
): Cut | undefined {
  if (text.length < SHORTEST.paragraph || (lead.kind === "none" && text.startsWith("["))) return undefined;
  const space = findSpace(text, text.length - OPEN_WORDS);
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

/** The last single space between two words, at or before a place. */
function findSpace(text: string, from: number): number {
  let space = text.lastIndexOf(" ", from);
  while (space > 0 && !/[^\s\\] \S/.test(text.slice(space - 1, space + 2)))
    space = text.lastIndexOf(" ", space - 1);
  return space;
}

function indentOf(source: string, at: number): number {
  return /^[ \t]*/.exec(source.slice(at, at + 4))?.[0].length ?? 0;
}
