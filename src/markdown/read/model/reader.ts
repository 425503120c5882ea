import type { Block } from "./block.ts";
import { countCertain } from "./certain.ts";
import { cutOpen } from "./cut.ts";
import { holdLine } from "./hold-line.ts";
import { type Lead, NO_LEAD, prefixOf, rejoin } from "./lead.ts";
import { readCode } from "./open-code.ts";
import { type SourceEnd, showOpenEnd } from "./open-end.ts";
import { readPlain } from "./open-plain.ts";
import type { MarkdownParser } from "./parser.ts";
import { createReading } from "./reading.ts";
import type { References } from "./references.ts";
import { createSourceLines, type SourceLines } from "./source-lines.ts";
import type { Step } from "./step.ts";

/** A block that has not ended after this many characters is shown as plain text, up to the next blank line. */
export const LONGEST_BLOCK = 100_000;
/** When no words of a paragraph could be kept, it must grow by this factor before the next attempt, to save time. */
const RETRY_GROWTH = 1.25;

export type MarkdownReader = ReturnType<typeof createMarkdownReader>;

/**
 * Reads Markdown that arrives in pieces. Only the open end, which later text may still change, is parsed again with
 * each piece. Blocks leave it as soon as they are final, and so do the final items, rows and words of a long open
 * block. The blocks do not depend on how the text was split: they are those of the document when it is parsed as a
 * whole.
 */
export function createMarkdownReader(parser: MarkdownParser, references: References) {
  const reading = createReading(references);
  const { source } = reading;
  let open: readonly Block[] = [];
  let end: SourceEnd = endOf("");
  /** The length that a paragraph must have before the next attempt to keep its first words. In characters. */
  let retryLength = 0;

  /** Reads a part of the text that has arrived. Gives whether there is more to read now. */
  function advance(ended: boolean): boolean {
    const lead = reading.lead();
    switch (lead.kind) {
      case "code": {
        const { text, used, closed, inLine } = readCode(source.text(), lead.fence, lead.inLine, ended);
        reading.grow(text, used, closed || ended ? undefined : { ...lead, inLine });
        return closed || ended;
      }
      case "plain": {
        const { used, closed } = readPlain(source.text(), lead.minLength, ended);
        const next = { kind: "plain", minLength: Math.max(0, lead.minLength - used) } as const;
        reading.grow(source.text().slice(0, used), used, closed ? undefined : next);
        return closed;
      }
      case "none":
      case "list":
      case "table":
      case "paragraph":
        return readBlocks(lead, ended);
    }
  }

  function readBlocks(lead: Lead, ended: boolean): boolean {
    const room = LONGEST_BLOCK - (lead.kind === "paragraph" ? reading.kept() : 0);
    const isFull = source.text().length >= room;
    const isFinal = ended && !isFull;
    const prefix = prefixOf(lead);
    const window = prefix + source.text().slice(0, room);
    const parsed = isFinal ? window : holdLine(window);
    const lines = createSourceLines(window);
    const blocks = rejoin(lead, parser.parseBlocks(parsed), lines);
    if (blocks === undefined) {
      reading.restart();
      return true;
    }
    const count = isFinal ? blocks.length : countCertain(blocks, lines);
    const at = settle(blocks, count, lines, prefix.length);
    open = blocks.slice(count);
    end = endOf(parsed);
    references.propose(open);
    if (isFinal) source.consume(source.text().length);
    const isShorter = shorten(window, lines, at);
    if (isFull && !isShorter && count === 0) reading.readAsPlain(LONGEST_BLOCK);
    return isFull || isShorter;
  }

  /** Settles the first `count` blocks, which begin at the index `at`. Gives the index where they end. */
  function settle(blocks: readonly Block[], count: number, lines: SourceLines, at: number): number {
    let from = at;
    for (const [index, block] of blocks.slice(0, count).entries()) {
      const to = lines.startOf(blocks[index + 1]?.start ?? block.end);
      reading.settle(block, to - from);
      from = to;
    }
    if (count > 0) retryLength = 0;
    return from;
  }

  /** Removes the final part of the first open block from the text to parse. Gives whether there was such a part. */
  function shorten(window: string, lines: SourceLines, at: number): boolean {
    const [first] = open;
    if (first === undefined || open.length > 1 || reading.isWhole() || window.length < retryLength)
      return false;
    const parseInline = (text: string) => parser.parseInline(text, references.lookup);
    const cut = cutOpen(first, reading.lead(), window, lines, parseInline);
    retryLength = cut === undefined && first.kind === "paragraph" ? window.length * RETRY_GROWTH : 0;
    if (cut !== undefined) reading.keep(cut, cut.end - at);
    return cut !== undefined;
  }

  return {
    /** Reads more text. With `ended`, it is the last piece. Gives what became final, in the order of the document. */
    read(text: string, ended: boolean): readonly Step[] {
      source.append(text);
      let more = true;
      while (more) more = advance(ended);
      return reading.drainSteps();
    },
    /**
     * The blocks that are still open, prepared for display, without the part of the first one that was kept.
     * `undefined` if the open block is code or plain text that is read without the parser: `read` gives all that
     * there is to show.
     */
    open(): readonly Block[] | undefined {
      const { kind } = reading.lead();
      return kind === "code" || kind === "plain" ? undefined : showOpenEnd(open, end);
    },
    /** The length of the text that will be parsed again. In characters. */
    waiting: (): number => source.text().length,
    /** Parses a settled block again. It begins at the index `from` of the source and ends at `to`. */
    reread(from: number, to: number): Block | undefined {
      const text = source.slice(from, to);
      const blocks = rejoin(NO_LEAD, parser.parseBlocks(text), createSourceLines(text));
      return blocks?.find(({ kind }) => kind !== "definition");
    },
  };
}

function endOf(source: string): SourceEnd {
  return { inLine: source !== "" && !source.endsWith("\n"), blank: /\n[ \t]*\n$/.test(source) };
}
