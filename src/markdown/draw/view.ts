import type { Block } from "../read/model/block.ts";
import type { Inline } from "../read/model/inline.ts";
import type { MarkdownTools } from "./tools.ts";

/** The view of one block on the page. */
export interface BlockView {
  readonly element: HTMLElement;
  /**
   * Shows the current content of the block, after the part that was kept. False if this view can’t show the block,
   * because it is of another kind; nothing has changed then.
   */
  update(block: Block): boolean;
  /** Shows the beginning of the block, which is final and does not change any more. False as for `update`. */
  keep?(block: Block): boolean;
  /** Adds text to the end of a block that contains only plain text. */
  grow?(text: string): void;
  /** Called when the block is complete. */
  settle?(): void;
}

/** What the views of blocks need to draw themselves. */
export interface ViewContext {
  readonly tools: MarkdownTools;
  /** The block is inside a list item or a quote, which sets the text direction for all blocks in it. */
  readonly isNested: boolean;
  parseInline(text: string): readonly Inline[];
  /** Draws a block inside another block; `undefined` for a definition, which shows nothing. */
  createView(block: Block): BlockView | undefined;
  /** Typesets the formula whose source is the text of an element, when there is time. */
  typeset(element: HTMLElement): void;
  /** Highlights the code that is the text of an element, when there is time. */
  highlight(code: HTMLElement, language: string): void;
}
