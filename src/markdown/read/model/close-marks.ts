import { createDelimiters } from "./delimiters.ts";
import { closingDollar, findNear } from "./dollar-math.ts";
import { missingEnds } from "./plain-tags.ts";
import { findLabelEnd, findLinkEnd } from "./link-end.ts";

/** If there is no end after this many characters, the mark is probably literal text. */
const LONGEST = { tag: 200, dollar: 200, formula: 1000, code: 1000 };
/** The start of an image as a `data:` URL, which can be long. */
const OPEN_PICTURE = /^\(data:[^\s)]*$/;
const TAG = /<(?:[A-Za-z/][^<>]{0,2000}|[!?][^>]{0,2000})>/y;

/**
 * Prepares inline Markdown that is still arriving for display. Marks that are not closed yet are closed. Parts that
 * are not clear yet are held back: half of the address of a link, half of a tag or an entity, a mark at the very end.
 * The result is a guess, and only temporary: it is replaced when more text arrives.
 */
export function closeMarks(text: string): string {
  const closed = closeDelimiters(text);
  return closed + missingEnds(closed);
}

function closeDelimiters(text: string): string {
  const special = /[\\`$<&![\]*_~]/g;
  const delimiters = createDelimiters(text);
  const unpaired = new Set<number>();

  const until = (end: number, tail = ""): string => delimiters.close(text.slice(0, end), tail);
  const literal = (at: number): string =>
    delimiters.close(text.slice(0, at) + escapeAll(text.slice(at).replace(/\\$/, "")), "");
  const isShort = (at: number, most: number): boolean => text.length - at <= most;

  /** Reads the mark at an index. Gives the index where reading continues, or the final result. */
  function read(at: number): number | string {
    const after = text.charAt(at + 1);
    switch (text.charAt(at)) {
      case "\\":
        if (after === "") return until(at);
        return after === "(" || after === "[" ? readTeX(at, after) : at + 2;
      case "`":
        return readCode(at);
      case "$":
        return after === "$" ? readDisplay(at) : readDollar(at, after);
      case "<":
        TAG.lastIndex = at;
        if (TAG.test(text)) return TAG.lastIndex;
        return isShort(at, LONGEST.tag) && /^<(?:[A-Za-z/!?][^<>]*)?$/.test(text.slice(at))
          ? until(at)
          : at + 1;
      case "&":
        return isShort(at, 33) && /^&#?[A-Za-z0-9]*$/.test(text.slice(at)) ? until(at) : at + 1;
      case "!":
        if (after === "") return until(at);
        return after === "[" ? readImage(at) : at + 1;
      case "[":
        return delimiters.openBracket(at);
      case "]":
        return readLink(at);
      default:
        return delimiters.readRun(at) ?? until(at);
    }
  }

  function readTeX(at: number, bracket: string): number | string {
    const end = findNear(text, bracket === "(" ? "\\)" : "\\]", at + 2);
    if (end >= 0) return end + 2;
    return isShort(at, LONGEST.formula) ? literal(at) : at + 2;
  }

  function readDisplay(at: number): number | string {
    const end = findNear(text, "$$", at + 2);
    if (end >= 0) return end + 2;
    if (at + 2 === text.length) return until(at);
    return isShort(at, LONGEST.formula) ? literal(at) : at + 2;
  }

  function readDollar(at: number, after: string): number | string {
    if (after === "") return until(at);
    const end = closingDollar(text, at);
    if (end >= 0) return end + 1;
    return isShort(at, LONGEST.dollar) && !/[\s\d]/.test(after) ? literal(at) : at + 1;
  }

  function readCode(at: number): number | string {
    const length = runLength(text, at);
    const start = at + length;
    for (let end = text.indexOf("`", start); end >= 0 && !unpaired.has(length);) {
      const closing = runLength(text, end);
      if (closing === length) return end + closing;
      end = text.indexOf("`", end + closing);
    }
    unpaired.add(length);
    if (!isShort(at, LONGEST.code)) return start;
    const code = text.slice(start).replace(/`+$/, "");
    return code.trim() === "" ? until(at) : delimiters.close(text.slice(0, start) + code, "`".repeat(length));
  }

  function readImage(at: number): number | string {
    const label = findLabelEnd(text, at + 1);
    if (label === undefined) return until(at);
    if (label < 0) return at + 2;
    const after = text.charAt(label + 1);
    if (after === "" || OPEN_PICTURE.test(text.slice(label + 1))) return until(at);
    const end = after === "(" ? findLinkEnd(text, label + 1) : label + 1;
    return end === undefined ? until(at) : Math.max(end, label + 1);
  }

  function readLink(at: number): number | string {
    const after = text.charAt(at + 1);
    const end =
      after === "(" ? findLinkEnd(text, at + 1) : after === "[" ? findLabelEnd(text, at + 1) : at + 1;
    const isOpen = after === "" || end === undefined;
    if (!delimiters.closeBracket(isOpen || (after === "(" && end > 0))) return at + 1;
    return isOpen ? until(at + 1, "()") : Math.max(end, at + 1);
  }

  for (let match = special.exec(text); match !== null; match = special.exec(text)) {
    const next = read(match.index);
    if (typeof next === "string") return next;
    special.lastIndex = next;
  }
  return until(text.length);
}

function runLength(text: string, at: number): number {
  let end = at;
  while (text.charAt(end) === "`") end++;
  return end - at;
}

function escapeAll(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, "\\$&");
}
