import { createCommandBuilder, type SplitText } from "./command.ts";

/** The characters that cmd has left of a command, and where they stood. */
interface Passed {
  readonly text: string;
  readonly offsets: readonly number[];
}

/** Headers that only a browser writes. */
const BROWSER_HEADER = /-H \^?"(?:sec-|user-agent|accept-language|referer|origin)/i;

/**
 * Splits a text into commands and words as Windows does: first cmd removes its `^` and ends commands, then each program
 * splits the rest by the rules of Microsoft's C runtime:
 * https://learn.microsoft.com/cpp/c-language/parsing-c-command-line-arguments. Browsers write each backslash twice
 * when they copy a command, against these rules. Runs nothing. Lines end in `\n`.
 */
export function splitCmd(source: string): SplitText {
  const builder = createCommandBuilder();
  const doublesBackslashes = BROWSER_HEADER.test(source);
  let at = 0;
  while (at < source.length) {
    const { passed, end } = passCmd(source, at);
    const unclosed = addWords(passed, builder, doublesBackslashes);
    builder.endCommand();
    at = end;
    if (unclosed !== undefined) {
      return { commands: builder.commands(), fault: { kind: "unclosed", mark: '"', at: unclosed } };
    }
  }
  return { commands: builder.commands() };
}

/** One command from `start` on, after cmd has read it. Between quotation marks `^` stands for itself. */
function passCmd(source: string, start: number): { readonly passed: Passed; readonly end: number } {
  const offsets: number[] = [];
  let text = "";
  let isQuoted = false;
  let at = start;
  const keep = (): void => {
    text += source[at] ?? "";
    offsets.push(at);
    at += 1;
  };
  while (at < source.length) {
    const character = source[at] ?? "";
    if (character === "\n" || (!isQuoted && (character === "&" || character === "|"))) break;
    if (character === "^" && !isQuoted) {
      at += source[at + 1] === "\n" ? 2 : 1; // a line that goes on: its next character is kept, too
      if (at < source.length) keep();
    } else {
      if (character === '"') isQuoted = !isQuoted;
      keep();
    }
  }
  return { passed: { text, offsets }, end: at + 1 };
}

/** Returns where a quotation begins that does not end. */
function addWords(
  { text, offsets }: Passed,
  builder: ReturnType<typeof createCommandBuilder>,
  doublesBackslashes: boolean,
): number | undefined {
  let quotedFrom: number | undefined;
  let at = 0;
  const add = (added: string): void => builder.add(added, offsets[at] ?? 0);
  while (at < text.length) {
    const character = text[at] ?? "";
    if (character === "\\") {
      let count = 1;
      while (text[at + count] === "\\") count += 1;
      const isBeforeQuote = text[at + count] === '"';
      add("\\".repeat(isBeforeQuote || doublesBackslashes ? Math.floor(count / 2) : count));
      const isEscaped = isBeforeQuote && count % 2 === 1;
      if (isEscaped) add('"');
      at += count + (isEscaped ? 1 : 0);
    } else if (character === '"') {
      if (quotedFrom !== undefined && text[at + 1] === '"') {
        add('"'); // two of them inside a quotation are one
        at += 2;
      } else {
        add("");
        quotedFrom = quotedFrom === undefined ? offsets[at] : undefined;
        at += 1;
      }
    } else {
      if (quotedFrom === undefined && /[ \t\n]/.test(character)) builder.endWord();
      else add(character);
      at += 1;
    }
  }
  return quotedFrom;
}
