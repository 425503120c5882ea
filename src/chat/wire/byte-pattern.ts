const WORD = 4;

/** A text to search for in bytes. */
export interface BytePattern {
  readonly text: string;
  /** In bytes. */
  readonly length: number;
  /** Whether the text is at this position. */
  isAt(bytes: DataView, place: number): boolean;
}

/**
 * Compares four bytes at a time, because about 200 bytes of each one-token event are the same as in the previous one.
 * The text must have at least four bytes. Its last four are compared separately, because the steps of four may leave up
 * to three.
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
