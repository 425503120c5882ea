import type { Block, Target } from "./block.ts";
import type { Inline } from "./inline.ts";

/** Finds the definition of a link label that the parser has normalized; `undefined` if there is none. */
export type Lookup = (label: string) => Target | undefined;

/** Parses Markdown. The source must have `\n` as its only line break, and no NUL. */
export interface MarkdownParser {
  /** The blocks of a document. Their inline text is not parsed. */
  parseBlocks(source: string): readonly Block[];
  /** The inline content of a block. */
  parseInline(text: string, lookup: Lookup): readonly Inline[];
}

/** Highlighted code: text, or a piece of code with a scope of highlight.js, such as `keyword`. */
export type Highlighted = string | { readonly scope: string; readonly children: readonly Highlighted[] };

/** Highlights code. `undefined` if the language is not known. Rejects if it could not be loaded. */
export type Highlight = (code: string, language: string) => Promise<readonly Highlighted[] | undefined>;

/** Draws a formula into an empty element. False if it is not valid TeX; the element is then unchanged. */
export type Typeset = (element: HTMLElement, tex: string, display: boolean) => Promise<boolean>;

/** The same at once; `undefined` as long as the library is not loaded. */
export type TypesetAtOnce = (element: HTMLElement, tex: string, display: boolean) => boolean | undefined;
