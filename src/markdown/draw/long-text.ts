import { create } from "./create.ts";

/** A browser lays out a run of text anew with each piece that is added. After this many characters a new run begins. */
export const RUN_LENGTH = 8000;

/** Where a run may end: behind what `after` finds. With `most`, it ends after so many characters in any case. */
export interface RunEnd {
  readonly after: RegExp;
  readonly most: number;
}

/** Text that wraps ends a run with a line, which stays shorter than the box there. */
export const AT_SPACE: RunEnd = { after: /\s/, most: 2 * RUN_LENGTH };
export const AT_LINE_BREAK: RunEnd = { after: /\n/, most: Infinity };

/** Where the run that has `length` characters already ends in the text behind it; `undefined` if it does not. */
export function endOfRun(text: string, length: number, { after, most }: RunEnd): number | undefined {
  const from = Math.max(0, RUN_LENGTH - length);
  const found = text.length > from ? text.slice(from).search(after) : -1;
  const last = Math.max(0, most - length);
  if (found >= 0 && from + found < last) return from + found + 1;
  if (text.length <= last) return undefined;
  return isWithinPair(text, last) ? last + 1 : last;
}

/** Whether a cut here would halve an emoji. */
function isWithinPair(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit < 0xe000;
}

/** An element behind what stands in another one, for the next run of its text. */
export function appendRun(parent: HTMLElement): HTMLElement {
  return parent.appendChild(create("span", "run"));
}

/** Plain text in an element, which grows at a cost that does not depend on its length. */
export function createLongText(parent: HTMLElement, runEnd: RunEnd) {
  let text = parent.appendChild(new Text());
  let shown = "";

  function append(more: string): void {
    shown += more;
    let rest = more;
    for (;;) {
      const end = endOfRun(rest, text.length, runEnd);
      text.appendData(rest.slice(0, end));
      if (end === undefined || end === rest.length) return;
      rest = rest.slice(end);
      text = appendRun(parent).appendChild(new Text());
    }
  }

  function clear(): void {
    text = new Text();
    parent.replaceChildren(text);
    shown = "";
  }

  return {
    append,
    clear,
    /** Shows a text instead: what it begins with stays as it is. */
    show(next: string): void {
      if (!next.startsWith(shown)) clear();
      append(next.slice(shown.length));
    },
    text: (): string => shown,
  };
}
