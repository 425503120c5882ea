import type { ReplyPart } from "../reply.ts";
import { LONE_CLOSES } from "./formats.ts";
import { overlapOf } from "./overlap.ts";
import { beginningOf } from "./beginning.ts";

const FENCE = /^ {0,3}(```|~~~)/;
/** The length of a line's beginning that identifies a fence. */
const LINE_START = 8;
const NOTHING: readonly ReplyPart[] = [];

type State =
  /** Only thinking so far. */
  | { readonly at: "start" }
  | { readonly at: "thinking"; readonly closes: readonly string[] }
  /** In an answer without thinking before it. */
  | { readonly at: "answering" }
  /** In an answer that ends with one of these marks. */
  | { readonly at: "wrapped"; readonly ends: readonly string[] }
  | { readonly at: "settled" };

/**
 * Separates thinking from the text of an answer, in each of the FORMATS, wherever the stream splits the text.
 *
 * An opening mark is recognized only at the beginning, so that an answer may mention it. Some templates contain the
 * opening mark, so that the model writes only the closing one: on its own line, outside of code, it means that all text
 * before it was thinking. The part `rethink` reports that.
 */
export function createThinkTags() {
  let state: State = { at: "start" };
  let hasThought = false;
  /** Text that is held back, because it may be the beginning of a mark. */
  let held = "";
  /** The beginning of the current line, as far as it was returned and matters. */
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

  /** A mark ends the answer only if nothing or another message follows; otherwise the answer mentions it. */
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
    /** Returns the parts of the next piece of text. */
    read: (text: string): readonly ReplyPart[] => read(text, false),
    /** Returns the text that is held back at the end of the stream. */
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
