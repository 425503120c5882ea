/** The number of characters at the end of a text that could be the beginning of one of the marks. */
export function overlapOf(text: string, marks: readonly string[]): number {
  return Math.max(0, ...marks.map((mark) => overlap(text, mark)));
}

function overlap(text: string, mark: string): number {
  for (let length = Math.min(text.length, mark.length - 1); length > 0; length -= 1) {
    if (mark.startsWith(text.slice(text.length - length))) return length;
  }
  return 0;
}
