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

/** Half of a frame at 60 frames per second: the browser needs the other half. */
const BUDGET_MS = 8;
/** How much text is read before the time is checked again. In characters. */
const PORTION = 2000;
/** With more unread text than this, formulas wait until they are near the screen. In characters. */
const BACKLOG = 8000;

/**
 * Draws Markdown into an element while the text arrives. Blocks that are complete are not changed any more; only the
 * open end, which later text may still change, is drawn again. The final result does not depend on how the text was
 * split into pieces. Reads no layout.
 */
export function createMarkdownStream(target: HTMLElement, tools: MarkdownTools) {
  const arriving = createArrivingText();
  const references = createReferences();
  const drawing = { tools, ...createRefiner(tools, () => pending.length > BACKLOG) };
  const rest = create("p", "plain");
  const restText = createLongText(rest, AT_SPACE);
  let pending = "";
  let ended = false;
  let isRead = false;
  let isDone = false;
  let drawer: { reader: MarkdownReader; blocks: ReturnType<typeof createOpenBlocks> } | undefined;
  /** The steps that have been read but not drawn yet, in reverse order: the next one is the last element. */
  let steps: Step[] = [];

  function startDrawing(parser: MarkdownParser) {
    const blocks = createOpenBlocks(target, parser, references, drawing, () =>
      rest.parentNode === null ? null : rest,
    );
    return { reader: createMarkdownReader(parser, references), blocks };
  }

  /** Shows the text that the parser has not read yet, as plain text. */
  function showRest(): void {
    if (pending === "") rest.remove();
    else if (rest.parentNode === null) target.append(rest);
    if (pending.length > restText.text().length) restText.append(pending.slice(restText.text().length));
    else restText.show(pending);
  }

  /** Whether there is text to read, or a step to draw. */
  const hasMore = (): boolean => pending !== "" || steps.length > 0 || (ended && !isRead);

  /** Reads and draws until the time `stop`, as `performance.now()` gives it. */
  function read({ reader, blocks }: NonNullable<typeof drawer>, stop: number): void {
    const isShown = rest.parentNode !== null;
    do {
      if (steps.length === 0) steps = readPortion(reader).toReversed();
      const step = steps.pop();
      if (step !== undefined) blocks.apply(step);
      // Text that is shown as plain text is removed only after it has been drawn as Markdown.
    } while ((steps.length > 0 && isShown) || (hasMore() && performance.now() < stop));
    if (isShown) showRest();
    blocks.define(references.drainDefined(), reader.reread);
    // While there is more to read, the open end is drawn only if its text was already visible as plain text.
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
    /** Adds the next piece of text, of any size. It is drawn by the next `draw`. */
    append(text: string): void {
      arriving.append(text);
    },
    /** Says that the text is complete. What is left to do is still done by `draw`. */
    finish(): void {
      ended = true;
    },
    /**
     * Draws the text that has arrived, for about `budgetMs` milliseconds. To be called once per frame: after
     * `append`, after `finish`, and when the parser has been loaded. True if there is more to draw, so it must be
     * called again.
     */
    draw(budgetMs = BUDGET_MS): boolean {
      pending += arriving.drain(ended);
      const parser = tools.parser();
      if (parser === undefined) showRest();
      if (parser === undefined || isDone || !(hasMore() || ended)) return false;
      return drawUntil(parser, performance.now() + budgetMs);
    },
  };
}

/** Draws a complete Markdown document, and returns when all of it is drawn. */
export function drawMarkdown(target: HTMLElement, text: string, tools: MarkdownTools): void {
  const stream = createMarkdownStream(target, tools);
  stream.append(text);
  stream.finish();
  while (stream.draw(Infinity));
}
