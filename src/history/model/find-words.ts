import type { Excerpt } from "./conversations-state.ts";
import { foldText, isASCII } from "./fold.ts";

/** A part of a text: positions in the text as it is written. */
export interface Hit {
  readonly start: number;
  readonly end: number;
}

/** How much of the text an excerpt has around the hit, in characters. */
const BEFORE = 40;
const AFTER = 80;

/** The words of a query, folded. */
export function wordsOf(query: string): readonly string[] {
  return [...new Set(foldText(query).split(/\s+/))].filter((word) => word !== "");
}

/**
 * A function that tells whether a text has all of the words, in whatever order. To fold a text costs several times as
 * much as to look for what the words could be made of, and few texts have it.
 */
export function createMatcher(words: readonly string[]): (text: string) => boolean {
  const sketches = words.map(sketchOf).filter((sketch) => sketch !== undefined);
  return (text) => sketches.every((sketch) => sketch.test(text)) && hasFolded(foldText(text), words);
}

/**
 * What each text with a word has: the letters of its longest part in ASCII, each as itself or as any character that is
 * not in ASCII, with accents between them. A part has no two letters that can be one character in the text.
 */
function sketchOf(word: string): RegExp | undefined {
  const parts = word.split(/oe|ae|s{2,}|[^\0-\x7F]+/).toSorted((one, other) => other.length - one.length);
  const letters = Array.from(parts[0] ?? "", (letter) => {
    const either = [letter, letter.toUpperCase()].map((each) => each.replace(/[\\\]^-]/, "\\$&"));
    return `[${either.join("")}\\x80-\\uFFFF]`;
  });
  return letters.length === 0 ? undefined : new RegExp(letters.join("[\\x80-\\uFFFF]*"));
}

/** Where the longest of the words is in a text that has all of them: it says most. */
export function findIn(text: string, words: readonly string[]): Hit | undefined {
  const folded = foldText(text);
  if (words.length === 0 || !hasFolded(folded, words)) return undefined;
  const word = words.reduce((longest, each) => (each.length > longest.length ? each : longest));
  const start = folded.indexOf(word);
  return unfold(text, { start, end: start + word.length });
}

/** The hit with what is around it, on one line, cut between words where there are spaces. */
export function excerptOf(text: string, { start, end }: Hit): Excerpt {
  const from = beginningBefore(text, start);
  const to = endAfter(text, end);
  const isCutBefore = text.slice(0, from).trim() !== "";
  const isCutAfter = text.slice(to).trim() !== "";
  return {
    before: (isCutBefore ? "…" : "") + oneLine(text.slice(from, start)).trimStart(),
    hit: oneLine(text.slice(start, end)),
    after: oneLine(text.slice(end, to)).trimEnd() + (isCutAfter ? "…" : ""),
  };
}

function hasFolded(folded: string, words: readonly string[]): boolean {
  return words.every((word) => folded.includes(word));
}

/** The place in the text of a place in the folded text, with whole characters and their accents. */
function unfold(text: string, hit: Hit): Hit {
  if (isASCII(text)) return hit;
  let [at, foldedAt, start] = [0, 0, 0];
  for (const character of text) {
    const length = foldText(character).length;
    if (foldedAt >= hit.end && length > 0) break; // what has no length is an accent of the last character
    if (foldedAt <= hit.start && length > 0) start = at;
    foldedAt += length;
    at += character.length;
  }
  return { start, end: at };
}

function beginningBefore(text: string, end: number): number {
  let from = end - BEFORE;
  if (from <= 0) return 0;
  if (isSpace(text[from - 1])) return from;
  const space = text.slice(from, end).search(/\s/);
  if (space >= 0 && from + space + 1 < end) return from + space + 1;
  while (from < end && isInside(text, from)) from++;
  return from;
}

function endAfter(text: string, start: number): number {
  let to = start + AFTER;
  if (to >= text.length) return text.length;
  if (isSpace(text[to])) return to;
  const space = text.slice(start, to).search(/\s\S*$/);
  if (space > 0) return start + space;
  while (to > start && isInside(text, to)) to--;
  return to;
}

/** Whether a cut here would take a character apart, or its accent from it. */
function isInside(text: string, position: number): boolean {
  return /^(?:[\uDC00-\uDFFF]|\p{M})/u.test(text.slice(position, position + 2));
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character);
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}
