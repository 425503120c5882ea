import type { ChatTexts } from "../texts/en.ts";
import { find } from "../../platform/index.ts";

const TICK_MS = 1000;

/**
 * What the model thinks, above its answer: open while it thinks, folded when the answer begins, unless the reader has
 * decided. Plain text, appended.
 */
export function createThinkingView(fold: HTMLDetailsElement, language: ChatTexts) {
  const text = find(fold, "[data-part=thinking]", HTMLElement).appendChild(new Text());
  const summary = find(fold, "summary", HTMLElement);
  let texts = language;
  let isDecided = false;
  let startedAt: number | undefined;
  let ticking: ReturnType<typeof setInterval> | undefined;
  let thoughtMs: number | undefined;

  summary.addEventListener("click", () => (isDecided = true));

  function label(): void {
    if (startedAt !== undefined) summary.textContent = texts.thinking(performance.now() - startedAt);
    else summary.textContent = texts.thought(thoughtMs);
  }

  function unfold(open: boolean): void {
    if (!isDecided) fold.open = open;
  }

  return {
    append(more: string): void {
      text.appendData(more);
      if (startedAt !== undefined) return;
      startedAt = performance.now();
      ticking = setInterval(label, TICK_MS);
      fold.hidden = false;
      unfold(true);
      label();
    },
    /** The answer begins, or the run is over. */
    done(ms?: number): void {
      clearInterval(ticking);
      if (text.length === 0) return;
      thoughtMs = ms ?? (startedAt === undefined ? undefined : performance.now() - startedAt);
      startedAt = undefined;
      unfold(false);
      label();
    },
    /** Thinking from storage. */
    restore(stored: string, ms: number | undefined): void {
      text.data = stored;
      thoughtMs = ms;
      fold.hidden = stored === "";
      label();
    },
    show(now: ChatTexts): void {
      texts = now;
      label();
    },
  };
}
