import type { MarkdownParser } from "./read/model/parser.ts";
import type { MarkdownService } from "./read/model/markdown-service.ts";
import type { MarkdownLabels } from "./texts/en.ts";
import type { MarkdownTools } from "./draw/tools.ts";
import { whenIdle } from "../platform/index.ts";
import { createRefineQueue } from "./draw/refine-queue.ts";

export interface DrawingEvents {
  /** Called when the parser is loaded: what was drawn as plain text can be drawn again. */
  onReady(): void;
  /** Called after formulas and code have been drawn: parts of answers may have another height then. */
  onRefined(): void;
  onCopyCode(code: string, button: HTMLButtonElement): void;
}

/** Loads the libraries that draw answers, and provides those that are loaded as `tools`. */
export function createDrawing(
  service: MarkdownService,
  texts: () => { readonly labels: MarkdownLabels },
  events: DrawingEvents,
) {
  let parser: MarkdownParser | undefined;
  const refining = createRefineQueue(whenIdle, events.onRefined);
  addEventListener("beforeprint", () => void refining.finish(document));
  const tools: MarkdownTools = {
    parser: () => parser,
    get labels() {
      return texts().labels;
    },
    highlight: service.highlight,
    typeset: service.typeset,
    ...(service.typesetAtOnce && { typesetAtOnce: service.typesetAtOnce }),
    whenIdle,
    refine: refining.add,
    onCopyCode: events.onCopyCode,
  };

  return {
    tools,
    /** Typesets all formulas and highlights all code in a part of the page, also far from the screen. */
    finish: refining.finish,
    /** Resolves when the formulas and the code that are near the screen are drawn. */
    near: refining.near,
    /** Loads the parser once. Never rejects: after a failure answers stay plain text, and the next call retries. */
    async load(): Promise<void> {
      if (parser !== undefined) return;
      try {
        parser = await service.load();
        events.onReady();
      } catch {
        // no error is shown: the whole answer is readable, only without formatting
      }
    },
  };
}
