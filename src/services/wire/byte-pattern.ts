const WORD = 4;

/** A text that is looked for among bytes. */
export interface BytePattern {
  readonly text: string;
  /** How many bytes it has. */
  readonly length: number;
  /** Whether the text stands at this place. */
  isAt(bytes: DataView, place: number): boolean;
}

/**
 * Compares four bytes at once: of an event of one token some 200 are the same as in the one before. The text has four
 * bytes at least; the last word overlaps the one before it.
 */
export function createBytePattern(text: string): BytePattern {
  const { buffer, length } = new TextEncoder().encode(text);
  const pattern = new DataView(buffer, 0, length);
  const places = Array.from({ length: Math.ceil(length / WORD) }, (_, i) =>
    Math.min(i * WORD, length - WORD),
  );
  const words = places.map((place) => pattern.getInt32(place));

  return {
    text,
    length,
    isAt: (bytes, place) =>
      place + length <= bytes.byteLength &&
      words.every((word, i) => word === bytes.getInt32(place + (places[i] ?? 0))),
  };
}
