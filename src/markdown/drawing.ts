import type { MarkdownParser } from "./read/model/parser.ts";
import type { MarkdownService } from "./read/model/markdown-service.ts";
import type { MarkdownLabels } from "./texts/en.ts";
import type { MarkdownTools } from "./draw/tools.ts";
import { whenIdle } from "../platform/index.ts";
import { createRefineQueue } from "./draw/refine-queue.ts";

export interface DrawingEvents {
  /** The parser is there: what was drawn as plain text can be drawn anew. */
  onReady(): void;
  onCopyCode(code: string, button: HTMLButtonElement): void;
}

/** What answers are drawn with, as far as it has been loaded. */
export function createDrawing(
  service: MarkdownService,
  texts: () => { readonly labels: MarkdownLabels },
  events: DrawingEvents,
) {
  let parser: MarkdownParser | undefined;
  const refining = createRefineQueue(whenIdle);
  addEventListener("beforeprint", () => void refining.finish(document));
  const tools: MarkdownTools = {
    parser: () => parser,
    get labels() {
      return texts().labels;
    },
    highlight: service.highlight,
    typeset: service.typeset,
    whenIdle,
    refine: refining.add,
    onCopyCode: events.onCopyCode,
  };

  return {
    tools,
    /** Draws a part of the page as well as it can be drawn, also what is far from the screen. */
    finish: refining.finish,
    /** Loads the parser, once. Without it answers stay plain text, which is readable; the next call tries again. */
    async load(): Promise<void> {
      if (parser !== undefined) return;
      try {
        parser = await service.load();
        events.onReady();
      } catch {
        // the answer says nothing of it: it is all there, only not formatted
      }
    },
  };
}
