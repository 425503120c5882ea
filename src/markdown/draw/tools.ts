import type { MarkdownLabels } from "../texts/en.ts";
import type { RefineJob } from "./refine-queue.ts";
import type { Highlight, MarkdownParser, Typeset } from "../read/model/parser.ts";

/** What Markdown is drawn with. The libraries come late or never: until then the text stays readable without them. */
export interface MarkdownTools {
  /** `undefined` until it has been loaded: then the text is drawn as it is. Asked with every `draw`. */
  parser(): MarkdownParser | undefined;
  readonly labels: MarkdownLabels;
  readonly highlight?: Highlight;
  readonly typeset?: Typeset;
  /** Runs work when nothing more urgent is to be done. */
  whenIdle(work: () => Promise<void> | void): void;
  /** Runs a job once its element is near the screen and nothing more urgent is to be done. */
  refine(element: Element, job: RefineJob): void;
  onCopyCode(code: string, button: HTMLButtonElement): void;
}
