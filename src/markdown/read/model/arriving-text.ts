/**
 * Joins text that arrives in pieces of any size into text that a parser may read: `\n` as the only line break, U+FFFD
 * in place of NUL, and no half of a surrogate pair or of a `\r\n` at its end.
 */
export function createArrivingText() {
  let pieces: string[] = [];
  let held = "";

  return {
    append(text: string): void {
      if (text !== "") pieces.push(text);
    },
    /** What can be read now. At the end of the stream nothing is held back. */
    take(ended: boolean): string {
      if (pieces.length === 0 && (!ended || held === "")) return "";
      const text = held + pieces.join("");
      pieces = [];
      held = ended ? "" : (/[\r\uD800-\uDBFF]$/.exec(text)?.[0] ?? "");
      return text
        .slice(0, text.length - held.length)
        .replace(/\r\n?/g, "\n")
        .replaceAll("\0", "\uFFFD");
    },
  };
}
