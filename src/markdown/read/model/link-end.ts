/** Longer labels and addresses were none, most likely. In characters. */
const LONGEST = 1000;

/**
 * Where the part of a link in parentheses ends that begins at `at`: behind its `)`; `undefined` while the text ends
 * before it; −1 when it is none.
 */
export function findLinkEnd(text: string, at: number): number | undefined {
  const near = text.slice(at, at + LONGEST);
  const end = endIn(near);
  if (end === undefined) return near.length < LONGEST ? undefined : -1;
  return end < 0 ? -1 : at + end;
}

/** Where the `[` at `at` finds its `]`; `undefined` while the text ends before it; −1 when it does not. */
export function findLabelEnd(text: string, at: number): number | undefined {
  const end = Math.min(text.length, at + LONGEST);
  let depth = 0;
  for (let place = at; place < end; place++) {
    const char = text.charAt(place);
    if (char === "\\") place++;
    else if (char === "[") depth++;
    else if (char === "]" && --depth === 0) return place;
  }
  return end === text.length ? undefined : -1;
}

function endIn(text: string): number | undefined {
  let place = skipSpace(text, 1);
  const destination = destinationEnd(text, place);
  if (destination === undefined) return undefined;
  place = skipSpace(text, destination);
  const quote = text.charAt(place);
  if (quote === '"' || quote === "'" || quote === "(") {
    const end = text.indexOf(quote === "(" ? ")" : quote, place + 1);
    if (end < 0) return undefined;
    place = skipSpace(text, end + 1);
  }
  if (place >= text.length) return undefined;
  return text.charAt(place) === ")" ? place + 1 : -1;
}

function destinationEnd(text: string, at: number): number | undefined {
  if (text.charAt(at) === "<") {
    const end = text.indexOf(">", at);
    return end < 0 ? undefined : end + 1;
  }
  let depth = 0;
  for (let place = at; place < text.length; place++) {
    const char = text.charAt(place);
    if (char === "\\") place++;
    else if (char === "(") depth++;
    else if (isSpace(char) || (char === ")" && --depth < 0)) return place;
  }
  return undefined;
}

function skipSpace(text: string, at: number): number {
  let place = at;
  while (isSpace(text.charAt(place))) place++;
  return place;
}

function isSpace(char: string): boolean {
  return char === " " || char === "\n" || char === "\t";
}
