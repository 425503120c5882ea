import { createArrivingText } from "../read/model/arriving-text.ts";
import type { MarkdownParser } from "../read/model/parser.ts";
import { createMarkdownReader, type MarkdownReader } from "../read/model/reader.ts";
import { createReferences } from "../read/model/references.ts";
import type { Step } from "../read/model/step.ts";
import { create } from "./create.ts";
import { AT_SPACE, createLongText } from "./long-text.ts";
import { createOpenBlocks } from "./open-blocks.ts";
import { createRefiner } from "./refiner.ts";
import type { MarkdownTools } from "./tools.ts";

/** Half a frame at 60 frames a second: the other half is the browser’s. */
const BUDGET_MS = 8;
/** How much text is read at once, so that the clock is looked at often enough. In characters. */
const PORTION = 2000;

/**
 * Draws Markdown into an element while it arrives. Blocks that are over are never touched again; only the open end is
 * drawn anew. When the text has ended, the page is the same however it came in pieces. Reads no layout.
 */
export function createMarkdownStream(target: HTMLElement, tools: MarkdownTools) {
  const arriving = createArrivingText();
  const references = createReferences();
  const drawing = { tools, ...createRefiner(tools) };
  const rest = create("p", "plain");
  const restText = createLongText(rest, AT_SPACE);
  let pending = "";
  let ended = false;
  let isRead = false;
  let isDone = false;
  let drawer: { reader: MarkdownReader; blocks: ReturnType<typeof createOpenBlocks> } | undefined;
  /** What has been read and is not on the page yet, the next step last. */
  let steps: Step[] = [];

  function startDrawing(parser: MarkdownParser) {
    const blocks = createOpenBlocks(target, parser, references, drawing, () =>
      rest.parentNode === null ? null : rest,
    );
    return { reader: createMarkdownReader(parser, references), blocks };
  }

  /** Without a parser, and until it has read everything: the text as it came. */
  function showRest(): void {
    if (pending === "") rest.remove();
    else if (rest.parentNode === null) target.append(rest);
    if (pending.length > restText.text().length) restText.append(pending.slice(restText.text().length));
    else restText.show(pending);
  }

  /** Whether there is anything to read, or to draw of what has been read. */
  const hasMore = (): boolean => pending !== "" || steps.length > 0 || (ended && !isRead);

  /** Reads and draws until the clock stands at `stop`. */
  function read({ reader, blocks }: NonNullable<typeof drawer>, stop: number): void {
    const isShown = rest.parentNode !== null;
    do {
      if (steps.length === 0) steps = readPortion(reader).toReversed();
      const step = steps.pop();
      if (step !== undefined) blocks.apply(step);
      // What has been on the page as plain text does not go before it is there as Markdown.
    } while ((steps.length > 0 && isShown) || (hasMore() && performance.now() < stop));
    if (isShown) showRest();
    blocks.define(references.takeDefined(), reader.reread);
    // While more is to be read, the open end is drawn only where the text has been shown already.
    const open = !hasMore() || isShown ? reader.open() : undefined;
    if (open !== undefined) blocks.show(open);
  }

  function readPortion(reader: MarkdownReader): readonly Step[] {
    const length = Math.max(PORTION, reader.waiting() / 2);
    const portion = pending.slice(0, length);
    pending = pending.slice(length);
    isRead = ended && pending === "";
    return reader.read(portion, isRead);
  }

  function relink({ reader, blocks }: NonNullable<typeof drawer>, stop: number): void {
    do isDone = !blocks.relink(reader.reread);
    while (!isDone && performance.now() < stop);
  }

  function drawUntil(parser: MarkdownParser, stop: number): boolean {
    drawer ??= startDrawing(parser);
    const isUnread = hasMore();
    if (isUnread) read(drawer, stop);
    if (ended && !hasMore() && (!isUnread || performance.now() < stop)) relink(drawer, stop);
    if (isDone) drawer = undefined;
    return hasMore() || (ended && !isDone);
  }

  target.classList.add("markdown");

  return {
    /** Takes the next piece of text, of any size. Nothing is drawn yet. */
    append(text: string): void {
      arriving.append(text);
    },
    /** No more text comes. What is left to do is still done by `draw`. */
    finish(): void {
      ended = true;
    },
    /**
     * Draws what has arrived, for about so many milliseconds: once per frame, after `append`, after `finish`, and when
     * the parser has been loaded. True when there is more to draw, so that it has to be called again.
     */
    draw(budgetMs = BUDGET_MS): boolean {
      pending += arriving.take(ended);
      const parser = tools.parser();
      if (parser === undefined) showRest();
      if (parser === undefined || isDone || !(hasMore() || ended)) return false;
      return drawUntil(parser, performance.now() + budgetMs);
    },
  };
}

/** Draws a whole Markdown document at once. */
export function drawMarkdown(target: HTMLElement, text: string, tools: MarkdownTools): void {
  const stream = createMarkdownStream(target, tools);
  stream.append(text);
  stream.finish();
  while (stream.draw(Infinity));
}
