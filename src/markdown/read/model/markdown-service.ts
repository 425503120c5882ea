import type { Highlight, MarkdownParser, Typeset, TypesetAtOnce } from "./parser.ts";

/** The libraries that draw answers. Each is loaded when it is needed for the first time. */
export interface MarkdownService {
  /** Loads the parser. Rejects if it can't be loaded; the next call tries again. */
  load(): Promise<MarkdownParser>;
  readonly highlight: Highlight;
  readonly typeset: Typeset;
  readonly typesetAtOnce?: TypesetAtOnce;
}
