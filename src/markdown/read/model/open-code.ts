/** An open fence at the top level: all lines after it are code, until a line closes it. `mark` is one character. */
export interface Fence {
  readonly mark: string;
  readonly length: number;
}

/** The fence that a line opens; `undefined` if it opens none, or if the fence is indented: the parser reads these. */
export function fenceOpenedBy(line: string): Fence | undefined {
  const run = /^(?:`{3,}|~{3,})/.exec(line)?.[0];
  return run === undefined ? undefined : { mark: run.charAt(0), length: run.length };
}

/** The result of reading code. */
export interface CodeRead {
  /** Code that can be shown. */
  readonly text: string;
  /** How many characters of the source were read, including a closing fence. */
  readonly used: number;
  readonly closed: boolean;
  /** The next character is in the middle of a line, so it can’t begin a closing fence. */
  readonly inLine: boolean;
}

/** Reads code inside an open fence. A last line that may become the closing fence is only read with `ended`. */
export function readCode(source: string, fence: Fence, inLine: boolean, ended: boolean): CodeRead {
  let at = 0;
  let isInLine = inLine;
  while (at < source.length) {
    const lineBreak = source.indexOf("\n", at);
    const isLast = lineBreak < 0;
    const line = source.slice(at, isLast ? source.length : lineBreak);
    const next = isLast ? source.length : lineBreak + 1;
    if (!isInLine) {
      if (closes(line, fence) && (!isLast || ended))
        return { text: source.slice(0, at), used: next, closed: true, inLine: false };
      // The parser also ignores spaces at the very end of a document.
      if (isLast && ended && /^[ \t]*$/.test(line)) break;
      if (isLast && !ended && mayClose(line, fence)) break;
    }
    isInLine = isLast;
    at = next;
  }
  return { text: source.slice(0, at), used: at, closed: false, inLine: isInLine };
}

function closes(line: string, { mark, length }: Fence): boolean {
  const run = /^ {0,3}([`~]+)[ \t]*$/.exec(line)?.[1];
  return run !== undefined && run.length >= length && run === mark.repeat(run.length);
}

function mayClose(line: string, { mark }: Fence): boolean {
  const run = /^ {0,3}([`~]*)[ \t]*$/.exec(line)?.[1];
  return run !== undefined && run === mark.repeat(run.length);
}
