import { flankingOf } from "./flanking.ts";

/** A mark without an end after this many characters is probably literal text. */
const LONGEST_SPAN = 1000;
const LONGEST_LABEL = 300;

interface Mark {
  readonly char: string;
  readonly at: number;
  length: number;
}

/** Keeps track of the open marks of emphasis and links, while a text is read from its beginning to its end. */
export function createDelimiters(text: string) {
  const open: Mark[] = [];

  /** Closes the open marks that the run can close, innermost first. Gives how many characters of the run are left. */
  function close(char: string, length: number): number {
    let left = length;
    for (let place = open.length - 1; place >= 0 && left > 0; place--) {
      const mark = open[place];
      if (mark === undefined || mark.char !== char) continue;
      const used = Math.min(mark.length, left);
      mark.length -= used;
      left -= used;
      const inner = open.splice(mark.length === 0 ? place : place + 1);
      open.push(...inner.filter((other) => other.char === "["));
    }
    return left;
  }

  return {
    /** Reads the `[` at `at`. Gives the index after it. */
    openBracket(at: number): number {
      open.push({ char: "[", at, length: 1 });
      return at + 1;
    },

    /** Closes the last `[`. False if none is open. Marks that were opened inside a link can’t be closed after it. */
    closeBracket(isLink: boolean): boolean {
      const place = open.findLastIndex(({ char }) => char === "[");
      if (place < 0) return false;
      open.splice(place, isLink ? open.length : 1);
      return true;
    },

    /** Reads the run of marks at `at`. Gives the index after it; `undefined` if the text ends with it. */
    readRun(at: number): number | undefined {
      const char = text.charAt(at);
      let end = at;
      while (text.charAt(end) === char) end++;
      if (end === text.length) return undefined;
      const length = end - at;
      if (char === "~" && length < 2) return end;
      if (char === "*" && length === 1 && /\d\*\d/.test(text.slice(at - 1, end + 1))) return end;
      const { opens, closes } = flankingOf(text, at, length);
      const left = closes ? close(char, length) : length;
      if (opens && left > 0) open.push({ char, at: end - left, length: char === "~" ? 2 : left });
      return end;
    },

    /** `body`, `tail`, and the end of every open mark. Marks that have no text after them are left out. */
    close(body: string, tail: string): string {
      let shown = tail === "" ? body.trimEnd() : body;
      const marks = open.filter(
        ({ char, at }) => body.length - at < (char === "[" ? LONGEST_LABEL : LONGEST_SPAN),
      );
      for (let mark = marks.at(-1); tail === "" && mark !== undefined; mark = marks.at(-1)) {
        if (mark.at + mark.length < shown.length) break;
        shown = shown.slice(0, mark.at).trimEnd();
        marks.pop();
      }
      const ends = marks.map(({ char, length }) => (char === "[" ? "]()" : char.repeat(length)));
      return shown + tail + ends.toReversed().join("");
    },
  };
}
