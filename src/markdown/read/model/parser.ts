import type { Block, Target } from "./block.ts";
import type { Inline } from "./inline.ts";

/** Finds what a link label, normalized by the parser, was defined as. */
export type Lookup = (label: string) => Target | undefined;

/** Reads Markdown. The source has `\n` as its only line break, and no NUL. */
export interface MarkdownParser {
  /** The blocks of a document, with the inline text of each left as it is. */
  parseBlocks(source: string): readonly Block[];
  parseInline(text: string, lookup: Lookup): readonly Inline[];
}

/** Code in colours: text, and pieces of it that carry a scope of highlight.js, such as `keyword`. */
export type Highlighted = string | { readonly scope: string; readonly children: readonly Highlighted[] };

/** `undefined`: the language is not known. Rejects when it could not be loaded. */
export type Highlight = (code: string, language: string) => Promise<readonly Highlighted[] | undefined>;

/** Draws a formula into an empty element; false, and the element left alone, when it is not valid TeX. */
export type Typeset = (element: HTMLElement, tex: string, display: boolean) => Promise<boolean>;
