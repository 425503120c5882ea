/** A source of which the beginning has been read, and the tail is still to be parsed, or parsed again. */
export function createSourceTail() {
  let read = "";
  let tail = "";
  return {
    append(text: string): void {
      tail += text;
    },
    text: (): string => tail,
    /** The place in the source where the tail begins. */
    place: (): number => read.length,
    take(length: number): string {
      const text = tail.slice(0, length);
      read += text;
      tail = tail.slice(length);
      return text;
    },
    /** Gives back what was read from `place` on. */
    rewind(place: number): void {
      tail = read.slice(place) + tail;
      read = read.slice(0, place);
    },
    slice: (from: number, to: number): string => read.slice(from, to),
  };
}
