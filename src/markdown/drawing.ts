import type { MarkdownParser } from "./read/model/parser.ts";
import type { MarkdownService } from "./read/model/markdown-service.ts";
import type { MarkdownLabels } from "./texts/en.ts";
import type { MarkdownTools } from "./draw/tools.ts";
import { whenIdle } from "../platform/index.ts";
import { whenSeen } from "./draw/when-seen.ts";

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
  const tools: MarkdownTools = {
    parser: () => parser,
    get labels() {
      return texts().labels;
    },
    highlight: service.highlight,
    typeset: service.typeset,
    whenIdle,
    whenSeen,
    onCopyCode: events.onCopyCode,
  };

  return {
    tools,
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
