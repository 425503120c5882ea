import type { createMarkdownStream } from "../../markdown/index.ts";

type TextStream = Pick<ReturnType<typeof createMarkdownStream>, "append" | "finish"> & { draw(): boolean };

/** An answer: drawn by what `open` returns while it arrives, or shown as it was written. */
export function createAnswerView(target: HTMLElement, open: () => TextStream) {
  let source = "";
  let isOver = false;
  /** The text as it was written, while that is what the reader wants to see. */
  let raw: Text | undefined;
  let stream = open();

  function drawAnew(): void {
    target.replaceChildren();
    stream = open();
    stream.append(source);
    if (isOver) stream.finish();
  }

  return {
    append(text: string): void {
      source += text;
      if (raw === undefined) stream.append(text);
      else raw.appendData(text);
    },
    /** No more text comes. */
    finish(): void {
      isOver = true;
      stream.finish();
    },
    /** More text comes after all. */
    reopen(): void {
      isOver = false;
      if (raw === undefined) drawAnew();
    },
    /** Draws for a part of a frame. True when there is more to draw. */
    draw: (): boolean => raw === undefined && stream.draw(),
    /** Another text, in place of all that has arrived. */
    replace(text: string): void {
      source = text;
      if (raw !== undefined) raw.data = text;
      else drawAnew();
    },
    showRaw(isRaw: boolean): void {
      target.classList.toggle("raw", isRaw);
      if (!isRaw) {
        raw = undefined;
        return drawAnew();
      }
      raw = new Text(source);
      target.replaceChildren(raw);
    },
    source: (): string => source,
  };
}
