import { blankLineEnd, findEventEnd, stringEnd } from "./event-bytes.ts";
import { type EventShape, shapeOf } from "./event-shape.ts";

/**
 * Joins server-sent events that are the same byte for byte but for one piece of text: the next characters of an
 * answer, or of its thinking. Whatever says more (usage, finish reason, tool calls, log probabilities, timings),
 * comments, and lines that are no JSON pass through as they are, after what came before them. The JSON strings
 * are joined as they stand, escapes included; only the first event of a kind is parsed, and of those that follow
 * nothing but the text is decoded.
 */
export function createEventJoiner() {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true }); // U+FEFF may begin a piece of text
  let shape: EventShape | undefined;
  /** The text of the events that are held back, and how many they are. */
  let text = "";
  let held = 0;
  /** The beginning of an event whose end has not come yet. */
  let rest = new Uint8Array();
  /** Where the texts of one read are put side by side, to be decoded together. */
  let texts = new Uint8Array();

  const decode = (bytes: Uint8Array): string => decoder.decode(bytes).replaceAll("\r\n", "\n");

  function take(): readonly string[] {
    const joined = shape === undefined || held === 0 ? [] : [`${shape.head.text}${text}${shape.tail.text}`];
    text = "";
    held = 0;
    return joined;
  }

  /** Takes an event of another shape than the one before. Gives what has to go out now. */
  function addOther(event: string): readonly string[] {
    const before = take();
    shape = shapeOf(event);
    if (shape === undefined) return [...before, event];
    text = event.slice(shape.head.text.length, event.length - shape.tail.text.length);
    held = 1;
    return before;
  }

  /** Takes the events from a place on that have the shape of the one before. Gives the place of the next one. */
  function addAlike({ head, tail }: EventShape, source: Uint8Array, start: number): number {
    const bytes = new DataView(source.buffer, source.byteOffset, source.byteLength);
    if (texts.length < source.length) texts = new Uint8Array(source.length);
    let place = start;
    let size = 0;
    while (head.isAt(bytes, place)) {
      const from = place + head.length;
      const to = stringEnd(source, from);
      const next = to >= 0 && tail.isAt(bytes, to) ? blankLineEnd(source, to + tail.length) : -1;
      if (next < 0) break;
      for (let i = from; i < to; i++) texts[size++] = source[i] ?? 0;
      held++;
      place = next;
    }
    if (size > 0) text += decoder.decode(texts.subarray(0, size));
    return place;
  }

  return {
    /**
     * Takes the next piece of the stream, cut anywhere. Gives the events that have to go out now, without the empty
     * line behind each, and with `\n` as their line breaks.
     */
    read(piece: Uint8Array): readonly string[] {
      const source = rest.length === 0 ? piece : concat(rest, piece);
      const ready: string[] = [];
      let place = 0;
      for (;;) {
        if (shape !== undefined) place = addAlike(shape, source, place);
        const found = findEventEnd(source, place);
        if (found === undefined) break;
        ready.push(...addOther(decode(source.subarray(place, found.end))));
        place = found.next;
      }
      rest = source.slice(place);
      return ready;
    },
    /** What is held back, as one event; nothing when nothing is. */
    take,
    /** What came after the last empty line. */
    rest: (): string => decode(rest),
  };
}

function concat(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
