/**
 * Turns text that arrives in pieces of any size into text that a parser can read: `\n` is the only line break, U+FFFD
 * replaces NUL, and no piece ends with half of a surrogate pair or of a `\r\n`.
 */
export function createArrivingText() {
  let pieces: string[] = [];
  let held = "";

  return {
    append(text: string): void {
      if (text !== "") pieces.push(text);
    },
    /** Removes and gives the text that can be read now. With `ended`, nothing is held back. */
    drain(ended: boolean): string {
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
