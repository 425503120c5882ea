import type { Block } from "../read/model/block.ts";
import type { Inline } from "../read/model/inline.ts";
import type { MarkdownTools } from "./tools.ts";

/** One block on the page. */
export interface BlockView {
  readonly element: HTMLElement;
  /** Shows what the block is now, behind what was kept of it. False when it is a block of another kind. */
  update(block: Block): boolean;
  /** Shows the beginning of the block, which stays: it is not touched again. False as for `update`. */
  keep?(block: Block): boolean;
  /** Adds text to the end of a block that has nothing but text. */
  grow?(text: string): void;
  /** The block is over. */
  settle?(): void;
}

/** What the views of blocks need to draw themselves. */
export interface ViewContext {
  readonly tools: MarkdownTools;
  /** The block stands in a list or a quote, whose own direction is that of the text in it. */
  readonly isNested: boolean;
  parseInline(text: string): readonly Inline[];
  /** Draws a block inside of another one; nothing for a definition. */
  createView(block: Block): BlockView | undefined;
  /** Draws the formula that an element shows the source of, as soon as there is time. */
  typeset(element: HTMLElement): void;
  /** Colours the code that an element shows, as soon as there is time. */
  highlight(code: HTMLElement, language: string): void;
}
