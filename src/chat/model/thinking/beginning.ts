import { FORMATS, HARMONY, WRAPPERS } from "./formats.ts";

/** The kind of an answer's beginning; `rest` is the text after the mark. */
export type Beginning =
  | { readonly kind: "thinking"; readonly closes: readonly string[]; readonly rest: string }
  /** A mark that is not part of the answer; another one may follow. */
  | { readonly kind: "skipped"; readonly rest: string }
  | { readonly kind: "wrapped"; readonly ends: readonly string[]; readonly rest: string }
  | { readonly kind: "text" }
  /** More text is needed. */
  | { readonly kind: "unknown" };

const MARKS: readonly string[] = [
  ...FORMATS.map(({ open }) => open),
  ...WRAPPERS.map(({ open }) => open),
  HARMONY.start,
  HARMONY.channel,
];

/**
 * Determines how an answer begins. `text` starts with its first non-space character; `isLast`: there is no more text.
 */
export function beginningOf(text: string, isLast: boolean): Beginning {
  const format = FORMATS.find(({ open }) => text.startsWith(open));
  if (format !== undefined)
    return { kind: "thinking", closes: format.closes, rest: text.slice(format.open.length) };
  const wrapper = WRAPPERS.find(({ open }) => text.startsWith(open));
  if (wrapper !== undefined)
    return { kind: "wrapped", ends: wrapper.ends, rest: text.slice(wrapper.open.length) };
  if (text.startsWith(HARMONY.channel)) return readChannel(text, isLast);
  if (text.startsWith(HARMONY.start)) return readAuthor(text.slice(HARMONY.start.length), isLast);
  return !isLast && MARKS.some((mark) => mark.startsWith(text)) ? { kind: "unknown" } : { kind: "text" };
}

function readAuthor(text: string, isLast: boolean): Beginning {
  if (text.startsWith(HARMONY.author)) return { kind: "skipped", rest: text.slice(HARMONY.author.length) };
  return !isLast && HARMONY.author.startsWith(text) ? { kind: "unknown" } : { kind: "text" };
}

/** `<|channel|>analysis<|message|>`: only the channel "final" contains the answer. */
function readChannel(text: string, isLast: boolean): Beginning {
  const end = text.slice(0, HARMONY.longestHeader).indexOf(HARMONY.message);
  if (end < 0) return isLast || text.length >= HARMONY.longestHeader ? { kind: "text" } : { kind: "unknown" };
  const rest = text.slice(end + HARMONY.message.length);
  const isFinal = HARMONY.final.test(text.slice(HARMONY.channel.length, end));
  return isFinal
    ? { kind: "wrapped", ends: HARMONY.ends, rest }
    : { kind: "thinking", closes: HARMONY.ends, rest };
}
