import type { Highlight, MarkdownParser, Typeset } from "./parser.ts";

/** The libraries that answers are drawn with, each loaded when it is first needed. */
export interface MarkdownService {
  /** Rejects when the CDN can't be reached; the next call tries again. */
  load(): Promise<MarkdownParser>;
  readonly highlight: Highlight;
  readonly typeset: Typeset;
}
