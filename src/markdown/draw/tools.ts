import type { MarkdownLabels } from "../texts/en.ts";
import type { RefineJob } from "./refine-queue.ts";
import type { Highlight, MarkdownParser, Typeset, TypesetAtOnce } from "../read/model/parser.ts";

/**
 * What is needed to draw Markdown. The libraries are loaded on demand, and loading may fail: the text is readable
 * without them.
 */
export interface MarkdownTools {
  /** The parser; `undefined` until it is loaded. Until then, text is shown as plain text. Called by each `draw`. */
  parser(): MarkdownParser | undefined;
  readonly labels: MarkdownLabels;
  readonly highlight?: Highlight;
  readonly typeset?: Typeset;
  readonly typesetAtOnce?: TypesetAtOnce;
  /** Runs work when the browser is idle. */
  whenIdle(work: () => Promise<void> | void): void;
  /** Runs a job when its element is near the screen and the browser is idle. */
  refine(element: Element, job: RefineJob): void;
  onCopyCode(code: string, button: HTMLButtonElement): void;
}
