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
 * bytes at least; its last four are compared apart, as the words before them may leave up to three.
 */
export function createBytePattern(text: string): BytePattern {
  const { buffer, length } = new TextEncoder().encode(text);
  const pattern = new DataView(buffer, 0, length);
  const words = Int32Array.from({ length: Math.floor(length / WORD) }, (_, i) => pattern.getInt32(i * WORD));
  const end = length - WORD;
  const last = pattern.getInt32(end);

  return {
    text,
    length,
    isAt(bytes, place) {
      if (place + length > bytes.byteLength) return false;
      for (let i = 0; i < words.length; i++) if (bytes.getInt32(place + i * WORD) !== words[i]) return false;
      return bytes.getInt32(place + end) === last;
    },
  };
}
