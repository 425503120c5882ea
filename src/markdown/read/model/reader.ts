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
/** After a look in vain a paragraph has to grow by this before the next one, so that looking costs little. */
const PATIENCE_GROWTH = 1.25;

export type MarkdownReader = ReturnType<typeof createMarkdownReader>;

/**
 * Reads Markdown that arrives in pieces. Only the open end is parsed again with each piece: blocks that are certain
 * leave it at once, and so do the items, rows and words of a long open block. Whatever the pieces, the blocks that
 * leave are those of the whole document.
 */
export function createMarkdownReader(parser: MarkdownParser, references: References) {
  const reading = createReading(references);
  const { source } = reading;
  let open: readonly Block[] = [];
  let end: SourceEnd = endOf("");
  /** The length of a paragraph that is worth another look for words to keep. */
  let patience = 0;

  /** Gives whether there is more to read in what has arrived. */
  function advance(ended: boolean): boolean {
    const lead = reading.lead();
    switch (lead.kind) {
      case "code": {
        const { text, used, closed, inLine } = readCode(source.text(), lead.fence, lead.inLine, ended);
        reading.grow(text, used, closed || ended ? undefined : { ...lead, inLine });
        return closed || ended;
      }
      case "plain": {
        const { used, closed } = readPlain(source.text(), lead.least, ended);
        const next = { kind: "plain", least: Math.max(0, lead.least - used) } as const;
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
    const told = isFinal ? window : holdLine(window);
    const lines = createSourceLines(window);
    const blocks = rejoin(lead, parser.parseBlocks(told), lines);
    if (blocks === undefined) {
      reading.restart();
      return true;
    }
    const count = isFinal ? blocks.length : countCertain(blocks, lines);
    const at = settle(blocks, count, lines, prefix.length);
    open = blocks.slice(count);
    end = endOf(told);
    references.propose(open);
    if (isFinal) source.take(source.text().length);
    const isShorter = shorten(window, lines, at);
    if (isFull && !isShorter && count === 0) reading.giveUp(LONGEST_BLOCK);
    return isFull || isShorter;
  }

  /** Settles the first blocks, which begin at `at`. Gives where they end. */
  function settle(blocks: readonly Block[], count: number, lines: SourceLines, at: number): number {
    let from = at;
    for (const [index, block] of blocks.slice(0, count).entries()) {
      const to = lines.startOf(blocks[index + 1]?.start ?? block.end);
      reading.settle(block, to - from);
      from = to;
    }
    if (count > 0) patience = 0;
    return from;
  }

  /** Takes out of the window what is certain of the block that is open. Gives whether there was any. */
  function shorten(window: string, lines: SourceLines, at: number): boolean {
    const [first] = open;
    if (first === undefined || open.length > 1 || reading.isWhole() || window.length < patience) return false;
    const parseInline = (text: string) => parser.parseInline(text, references.lookup);
    const cut = cutOpen(first, reading.lead(), window, lines, parseInline);
    patience = cut === undefined && first.kind === "paragraph" ? window.length * PATIENCE_GROWTH : 0;
    if (cut !== undefined) reading.keep(cut, cut.end - at);
    return cut !== undefined;
  }

  return {
    /** Reads on. With `ended` nothing follows this text. Gives what became certain. */
    read(text: string, ended: boolean): readonly Step[] {
      source.append(text);
      let more = true;
      while (more) more = advance(ended);
      return reading.takeSteps();
    },
    /**
     * The blocks that are still open, without what was kept of the first one, as they may be shown for now;
     * `undefined` while there is only one, which grows by itself.
     */
    open(): readonly Block[] | undefined {
      const { kind } = reading.lead();
      return kind === "code" || kind === "plain" ? undefined : showOpenEnd(open, end);
    },
    /** How much text waits to be parsed again. In characters. */
    waiting: (): number => source.text().length,
    /** Parses a settled block again: between these places of the source. */
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
