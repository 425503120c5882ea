import { create } from "./create.ts";

/**
 * The browser lays out a whole run of text again whenever text is added to it. So a new run begins after this many
 * characters.
 */
export const RUN_LENGTH = 8000;

/** Where a run may end: after a match of `after`, and after `most` characters in any case. */
export interface RunEnd {
  readonly after: RegExp;
  readonly most: number;
}

/** For text that wraps. The last line of a run may then be shorter than the box. */
export const AT_SPACE: RunEnd = { after: /\s/, most: 2 * RUN_LENGTH };
/** For code, which does not wrap: a run ends only at the end of a line. */
export const AT_LINE_BREAK: RunEnd = { after: /\n/, most: Infinity };

/**
 * Where a run that already has `length` characters ends in the text that is added to it, as an index in this text;
 * `undefined` if all of the text belongs to the run.
 */
export function endOfRun(text: string, length: number, { after, most }: RunEnd): number | undefined {
  const from = Math.max(0, RUN_LENGTH - length);
  const found = text.length > from ? text.slice(from).search(after) : -1;
  const last = Math.max(0, most - length);
  if (found >= 0 && from + found < last) return from + found + 1;
  if (text.length <= last) return undefined;
  return isWithinPair(text, last) ? last + 1 : last;
}

/**
 * Splits text that is added to a run of `length` characters: the first part belongs to that run, and each other part
 * begins a new run. The ends of the runs do not depend on the pieces in which a text is added.
 */
export function splitRuns(text: string, length: number, runEnd: RunEnd): readonly string[] {
  const runs: string[] = [];
  let rest = text;
  let end = endOfRun(rest, length, runEnd);
  while (end !== undefined) {
    runs.push(rest.slice(0, end));
    rest = rest.slice(end);
    end = endOfRun(rest, 0, runEnd);
  }
  return [...runs, rest];
}

/** Whether a cut here would split a surrogate pair, such as an emoji. */
function isWithinPair(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit < 0xe000;
}

/** Adds an element for the next run of text at the end of another element. */
export function appendRun(parent: HTMLElement): HTMLElement {
  return parent.appendChild(create("span", "run"));
}

/** Plain text in an element. The cost of adding text does not depend on the length of the text before it. */
export function createLongText(parent: HTMLElement, runEnd: RunEnd) {
  let text = parent.appendChild(new Text());
  let shown = "";

  function append(more: string): void {
    shown += more;
    const [first = "", ...others] = splitRuns(more, text.length, runEnd);
    text.appendData(first);
    for (const run of others) text = appendRun(parent).appendChild(new Text(run));
  }

  function clear(): void {
    text = new Text();
    parent.replaceChildren(text);
    shown = "";
  }

  return {
    append,
    clear,
    /** Shows another text. If it begins with the text that is shown, only the difference is added. */
    show(next: string): void {
      if (!next.startsWith(shown)) clear();
      append(next.slice(shown.length));
    },
    text: (): string => shown,
  };
}
