import type { ReplyPart } from "../reply.ts";
import { LONE_CLOSES } from "./formats.ts";
import { overlapOf } from "./overlap.ts";
import { beginningOf } from "./beginning.ts";

const FENCE = /^ {0,3}(```|~~~)/;
/** Enough of a line to know a fence by. */
const LINE_START = 8;
const NOTHING: readonly ReplyPart[] = [];

type State =
  /** Nothing but thinking so far. */
  | { readonly at: "start" }
  | { readonly at: "thinking"; readonly closes: readonly string[] }
  /** In an answer before which the model has not thought. */
  | { readonly at: "answering" }
  /** In an answer that is followed by one of these marks. */
  | { readonly at: "wrapped"; readonly ends: readonly string[] }
  | { readonly at: "settled" };

/**
 * Takes the thinking out of an answer's text, in each of the FORMATS, wherever the stream splits it.
 *
 * An opening mark counts only where the answer begins, so that an answer may speak of it. Some templates open the thinking
 * themselves, and the model writes the closing mark alone: on a line of its own, outside of code, it says that all the text
 * before it was thinking, which the part `rethink` says.
 */
export function createThinkTags() {
  let state: State = { at: "start" };
  let hasThought = false;
  /** Held back, because it may be the beginning of a mark. */
  let held = "";
  /** What has gone out of the current line, as far as it matters. */
  let line = "";
  let isInFence = false;

  function read(text: string, isLast: boolean): readonly ReplyPart[] {
    const more = held + text;
    held = "";
    switch (state.at) {
      case "start":
        return readStart(more, isLast);
      case "thinking":
        return readThinking(more, state.closes, isLast);
      case "answering":
        return readAnswer(more, isLast);
      case "wrapped":
        return readWrapped(more, state.ends, isLast);
      case "settled":
        return part("answer", more);
    }
  }

  function readStart(text: string, isLast: boolean): readonly ReplyPart[] {
    const found = beginningOf(text.trimStart(), isLast);
    switch (found.kind) {
      case "unknown":
        held = text;
        return NOTHING;
      case "thinking":
        hasThought = true;
        state = { at: "thinking", closes: found.closes };
        return read(found.rest, isLast);
      case "skipped":
        return read(found.rest, isLast);
      case "wrapped":
        state = { at: "wrapped", ends: found.ends };
        return read(found.rest, isLast);
      case "text":
        state = { at: hasThought ? "settled" : "answering" };
        return read(hasThought ? text.trimStart() : text, isLast);
    }
  }

  function readThinking(text: string, closes: readonly string[], isLast: boolean): readonly ReplyPart[] {
    const [close] = closes
      .map((mark) => ({ mark, at: text.indexOf(mark) }))
      .filter(({ at }) => at >= 0)
      .toSorted((one, other) => one.at - other.at);
    if (close !== undefined) {
      state = { at: "start" };
      const rest = read(text.slice(close.at + close.mark.length), isLast);
      return [...part("thinking", text.slice(0, close.at)), ...rest];
    }
    const kept = isLast ? 0 : overlapOf(text, closes);
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
      if (line === "" && !isInFence) {
        const word = piece.trim();
        if (isWhole && LONE_CLOSES.includes(word)) {
          state = { at: "start" };
          hasThought = true;
          return [...part("answer", said), { kind: "rethink" }, ...read(text.slice(from), isLast)];
        }
        if (!isWhole && word !== "" && LONE_CLOSES.some((close) => close.startsWith(word))) {
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

  /** A mark ends the answer only where nothing but another message follows it: elsewhere, the answer speaks of it. */
  function readWrapped(text: string, ends: readonly string[], isLast: boolean): readonly ReplyPart[] {
    for (let from = 0; ;) {
      const place = firstOf(text, ends, from);
      if (place === undefined) break;
      const behind = text.slice(place.end);
      const found = behind.trim() === "" ? undefined : beginningOf(behind.trimStart(), isLast);
      if (found?.kind === "text") {
        from = place.end;
        continue;
      }
      if (isLast && found === undefined) return part("answer", text.slice(0, place.at));
      if (found === undefined || found.kind === "unknown") {
        held = text.slice(place.at);
        return part("answer", text.slice(0, place.at));
      }
      state = { at: "start" };
      return [...part("answer", text.slice(0, place.at)), ...read(behind, isLast)];
    }
    const kept = isLast ? 0 : overlapOf(text, ends);
    held = text.slice(text.length - kept);
    return part("answer", text.slice(0, text.length - kept));
  }

  return {
    /** The parts of the next piece of text. */
    read: (text: string): readonly ReplyPart[] => read(text, false),
    /** What was still held back when the stream ended. */
    end: (): readonly ReplyPart[] => (held === "" ? NOTHING : read("", true)),
  };
}

function firstOf(text: string, marks: readonly string[], from: number) {
  const [first] = marks
    .map((mark) => ({ at: text.indexOf(mark, from), end: text.indexOf(mark, from) + mark.length }))
    .filter(({ at }) => at >= 0)
    .toSorted((one, other) => one.at - other.at);
  return first;
}

function part(kind: "answer" | "thinking", text: string): readonly ReplyPart[] {
  return text === "" ? NOTHING : [{ kind, text }];
}
