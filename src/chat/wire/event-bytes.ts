const NEWLINE = 10;
const CARRIAGE_RETURN = 13;
const QUOTE = 34;
const BACKSLASH = 92;

/**
 * The end of the first event at or after a position, including its blank line; −1 when it is incomplete:
 * https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream
 */
export function eventEnd(bytes: Uint8Array, place: number): number {
  for (let at = bytes.indexOf(NEWLINE, place); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) {
    const next = bytes[at + 1] === CARRIAGE_RETURN ? at + 2 : at + 1;
    if (bytes[next] === NEWLINE) return next + 1;
  }
  return -1;
}

/** The position of the quote that ends the JSON string at a position; −1 when there is none in the line. */
export function stringEnd(bytes: Uint8Array, place: number): number {
  for (let at = place; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) return at;
    if (byte === NEWLINE) return -1;
    if (byte === BACKSLASH) at++;
  }
  return -1;
}
