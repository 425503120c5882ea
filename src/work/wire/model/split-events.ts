/** The end of a line that is certainly one: a `\r` at the end of the text may be the first half of `\r\n`. */
const BLANK_LINE = /(?:\r\n|\n|\r(?!\n|$))(?:\r\n|\n|\r(?!\n|$))/g;

/** An event of a stream as text, without its blank line. */
export interface RawEvent {
  readonly text: string;
  /** The index of the read in which it begins. */
  readonly firstRead: number;
  /** The index of the read that completed it. */
  readonly lastRead: number;
}

/**
 * Splits the body of a response into events, read by read: https://html.spec.whatwg.org/multipage/server-sent-events.html
 * A read may end anywhere, also within a character. A body that is not a stream is one event.
 */
export function createEventSplitter() {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let rest = "";
  /** Before this place there is no blank line. */
  let searched = 0;
  let firstRead: number | undefined;
  let lastRead = 0;
  let isWhole: boolean | undefined;

  function eventsOf(text: string, read: number): readonly RawEvent[] {
    rest += text;
    lastRead = read;
    firstRead ??= read;
    isWhole ??= /^\ufeff?\s*[[{<]/.test(rest) ? true : rest.trim() === "" ? undefined : false;
    if (isWhole !== false) return [];
    const events: RawEvent[] = [];
    let place = 0;
    BLANK_LINE.lastIndex = searched;
    for (let end = BLANK_LINE.exec(rest); end !== null; end = BLANK_LINE.exec(rest)) {
      const event = rest.slice(place, end.index);
      if (event.trim() !== "") events.push({ text: event, firstRead, lastRead: read });
      firstRead = read;
      place = end.index + end[0].length;
    }
    rest = rest.slice(place);
    if (rest === "") firstRead = undefined;
    searched = Math.max(0, rest.length - 3);
    return events;
  }

  return {
    /** The events that this read completes. */
    read: (bytes: Uint8Array, read: number): readonly RawEvent[] =>
      eventsOf(decoder.decode(bytes, { stream: true }), read),
    /** What there is after the last blank line, when the body has ended. */
    end(): readonly RawEvent[] {
      const text = rest + decoder.decode();
      rest = "";
      const event = { text: text.trimEnd(), firstRead: firstRead ?? lastRead, lastRead };
      return event.text === "" ? [] : [event];
    },
  };
}

/** The data of an event; the text itself when it is not one of a stream. `undefined`: it has none, as a comment. */
export function eventData(event: string): string | undefined {
  if (event.startsWith("data: {") && !/[\r\n]/.test(event)) return event.slice("data: ".length);
  const start = event.replace(/^\ufeff/, "");
  if (/^\s*[[{<]/.test(start)) return start;
  const data = start
    .split(/\r\n|\n|\r/)
    .flatMap((line) => (line.startsWith("data:") ? [line.slice("data:".length).replace(/^ /, "")] : []));
  return data.length > 0 ? data.join("\n") : undefined;
}
