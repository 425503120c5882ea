/** A source in two parts: the beginning has been read, and the tail must still be parsed, or parsed again. */
export function createSourceTail() {
  let read = "";
  let tail = "";
  return {
    append(text: string): void {
      tail += text;
    },
    /** The tail. */
    text: (): string => tail,
    /** The index in the source where the tail begins. */
    place: (): number => read.length,
    /** Moves the first `length` characters of the tail to the part that has been read, and gives them. */
    consume(length: number): string {
      const text = tail.slice(0, length);
      read += text;
      tail = tail.slice(length);
      return text;
    },
    /** Moves the text from the index `place` on back to the tail. */
    rewind(place: number): void {
      tail = read.slice(place) + tail;
      read = read.slice(0, place);
    },
    /** A piece of the part that has been read, between two indexes of the source. */
    slice: (from: number, to: number): string => read.slice(from, to),
  };
}
