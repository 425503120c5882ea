import { eventEnd, stringEnd } from "./event-bytes.ts";
import { type EventShape, shapeOf } from "./event-shape.ts";

/**
 * Joins server-sent events whose bytes differ only in one piece of text: the next characters of an answer, or of its
 * thinking. Events with more content (usage, finish reason, tool calls, log probabilities, timings), comments, and
 * lines that are not JSON pass through unchanged, in order. The JSON strings are joined as they are, with their
 * escapes; only the first event of a kind is parsed, and only the text of the following ones is decoded.
 */
export function createEventJoiner() {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true }); // a piece of text may start with U+FEFF
  let shape: EventShape | undefined;
  /** The concatenated texts of the events that are held back, and the number of these events. */
  let texts = new Uint8Array();
  let size = 0;
  let held = 0;
  /** The bytes of these events in the stream. */
  let heldBytes = 0;
  /** The beginning of an incomplete event. */
  let rest = new Uint8Array();

  function take(): readonly string[] {
    if (shape === undefined || held === 0) return [];
    const text = decoder.decode(texts.subarray(0, size));
    size = 0;
    held = 0;
    heldBytes = 0;
    return [`${shape.head.text}${text}${shape.tail.text}`];
  }

  /** Adds the events of this shape from a position on. Returns the position of the first event of another shape. */
  function addMatching({ head, tail }: EventShape, source: Uint8Array, start: number): number {
    const bytes = new DataView(source.buffer, source.byteOffset, source.byteLength);
    reserve(source.length);
    let place = start;
    while (head.isAt(bytes, place)) {
      const from = place + head.length;
      const to = stringEnd(source, from);
      if (to < 0 || !tail.isAt(bytes, to)) break;
      for (let i = from; i < to; i++) texts[size++] = source[i] ?? 0;
      held++;
      place = to + tail.length;
    }
    heldBytes += place - start;
    return place;
  }

  /** Allocates space for more bytes. */
  function reserve(length: number): void {
    if (size + length <= texts.length) return;
    const larger = new Uint8Array(Math.max(size + length, 2 * texts.length));
    larger.set(texts);
    texts = larger;
  }

  return {
    /** Adds the next piece of the stream, split anywhere. Returns the events that must be sent now. */
    read(piece: Uint8Array): readonly string[] {
      const source = rest.length === 0 ? piece : concat(rest, piece);
      const ready: string[] = [];
      let place = 0;
      for (;;) {
        if (shape !== undefined) place = addMatching(shape, source, place);
        const end = eventEnd(source, place);
        if (end < 0) break;
        const event = decoder.decode(source.subarray(place, end));
        ready.push(...take());
        shape = shapeOf(event);
        const next = shape === undefined ? place : addMatching(shape, source, place);
        if (next === place) ready.push(event); // it can't be joined
        place = Math.max(next, end);
      }
      rest = source.slice(place);
      return ready;
    },
    /** Returns the events that are held back as one event, if there are any. */
    take,
    /** The number of bytes that were read and not returned yet. */
    waiting: (): number => heldBytes + rest.length,
    /** The text after the last blank line. */
    rest: (): string => decoder.decode(rest),
  };
}

function concat(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
