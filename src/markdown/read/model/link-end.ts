/** Labels and addresses that are longer are treated as text. In characters. */
const LONGEST = 1000;

/**
 * The index after the `)` of the part of a link that begins with the `(` at `at`; `undefined` if the text ends before
 * the `)`; −1 if it is not a valid part of a link.
 */
export function findLinkEnd(text: string, at: number): number | undefined {
  const near = text.slice(at, at + LONGEST);
  const end = endIn(near);
  if (end === undefined) return near.length < LONGEST ? undefined : -1;
  return end < 0 ? -1 : at + end;
}

/** The index of the `]` that closes the `[` at `at`; `undefined` if the text ends before it; −1 if it is too far. */
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
