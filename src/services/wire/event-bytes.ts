const NEWLINE = 10;
const CARRIAGE_RETURN = 13;
const QUOTE = 34;
const BACKSLASH = 92;

/**
 * The first event at or behind a place that has its blank line: where its text ends, and where the next one begins;
 * `undefined` when none is whole. https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream
 */
export function findEventEnd(bytes: Uint8Array, place: number): { end: number; next: number } | undefined {
  for (let at = bytes.indexOf(NEWLINE, place); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) {
    const next = lineBreakEnd(bytes, at + 1);
    if (next >= 0) return { end: bytes[at - 1] === CARRIAGE_RETURN ? at - 1 : at, next };
  }
  return undefined;
}

/** Where the line break and the blank line end that stand at a place; −1 when something else stands there. */
export function blankLineEnd(bytes: Uint8Array, place: number): number {
  const line = lineBreakEnd(bytes, place);
  return line < 0 ? -1 : lineBreakEnd(bytes, line);
}

/** Where the JSON string ends that goes on at a place: the place of its quote, −1 when the line has none. */
export function stringEnd(bytes: Uint8Array, place: number): number {
  for (let at = place; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) return at;
    if (byte === NEWLINE) return -1;
    if (byte === BACKSLASH) at++;
  }
  return -1;
}

function lineBreakEnd(bytes: Uint8Array, place: number): number {
  const at = bytes[place] === CARRIAGE_RETURN ? place + 1 : place;
  return bytes[at] === NEWLINE ? at + 1 : -1;
}
