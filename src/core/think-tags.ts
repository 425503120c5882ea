import type { ReplyPart } from "./reply.ts";

const OPEN = "<think>";
const CLOSE = "</think>";
const FENCE = /^ {0,3}(```|~~~)/;
/** Enough of a line to know a fence by. */
const LINE_START = 8;

/**
 * Takes `<think>…</think>` out of an answer's text, wherever the stream splits it.
 *
 * An opening tag counts only where the answer begins, so that an answer may speak of the tag. Some templates open the
 * thinking themselves, and the model writes the closing tag alone: on a line of its own, outside of code, it says that
 * all the text before it was thinking, which the part `rethink` tells.
 */
export function createThinkTags() {
  let state: "start" | "thinking" | "answering" | "settled" = "start";
  let hasThought = false;
  /** Held back, because it may be the beginning of a tag. */
  let held = "";
  /** What has gone out of the current line, as far as it matters. */
  let line = "";
  let isInFence = false;

  function read(text: string, isLast: boolean): readonly ReplyPart[] {
    const more = held + text;
    held = "";
    switch (state) {
      case "start":
        return readStart(more, isLast);
      case "thinking":
        return readThinking(more, isLast);
      case "answering":
        return readAnswer(more, isLast);
      case "settled":
        return part("answer", more);
    }
  }

  function readStart(text: string, isLast: boolean): readonly ReplyPart[] {
    const begun = text.trimStart();
    if (begun.startsWith(OPEN)) {
      state = "thinking";
      hasThought = true;
      return read(begun.slice(OPEN.length), isLast);
    }
    if (OPEN.startsWith(begun) && !isLast) {
      held = text;
      return [];
    }
    state = hasThought ? "settled" : "answering";
    return read(hasThought ? begun : text, isLast);
  }

  function readThinking(text: string, isLast: boolean): readonly ReplyPart[] {
    const end = text.indexOf(CLOSE);
    if (end >= 0) {
      state = "start";
      return [...part("thinking", text.slice(0, end)), ...read(text.slice(end + CLOSE.length), isLast)];
    }
    const kept = isLast ? 0 : overlap(text, CLOSE);
    held = text.slice(text.length - kept);
    return part("thinking", text.slice(0, text.length - kept));
  }

  function readAnswer(text: string, isLast: boolean): readonly ReplyPart[] {
    let said = "";
    for (let from = 0; from < text.length;) {
      const newline = text.indexOf("\n", from);
      const piece = text.slice(from, newline < 0 ? text.length : newline + 1);
      from += piece.length;
      const isWhole = newline >= 0 || isLast;
      if (line === "" && !isInFence && CLOSE.startsWith(piece.trim()) && piece.trim() !== "") {
        if (isWhole && piece.trim() === CLOSE) {
          state = "start";
          hasThought = true;
          return [...part("answer", said), { kind: "rethink" }, ...read(text.slice(from), isLast)];
        }
        if (!isWhole) {
          held = piece;
          break;
        }
      }
      said += piece;
      line = (line + piece).slice(0, LINE_START);
      if (newline >= 0) {
        if (FENCE.test(line)) isInFence = !isInFence;
        line = "";
      }
    }
    return part("answer", said);
  }

  return {
    /** The parts of the next piece of text. */
    read: (text: string): readonly ReplyPart[] => read(text, false),
    /** What was still held back when the stream ended. */
    end: (): readonly ReplyPart[] => (held === "" ? [] : read("", true)),
  };
}

function part(kind: "answer" | "thinking", text: string): readonly ReplyPart[] {
  return text === "" ? [] : [{ kind, text }];
}

/** How many characters at the end of `text` could be the beginning of `tag`. */
function overlap(text: string, tag: string): number {
  for (let length = Math.min(text.length, tag.length - 1); length > 0; length -= 1) {
    if (tag.startsWith(text.slice(text.length - length))) return length;
  }
  return 0;
}
