/** A top-level fence that is open: its lines are code, whatever they look like, until one closes it. */
export interface Fence {
  readonly mark: string;
  readonly length: number;
}

/** The fence that a line opens at its very beginning. Fences that are indented are left to the parser. */
export function fenceOpenedBy(line: string): Fence | undefined {
  const run = /^(?:`{3,}|~{3,})/.exec(line)?.[0];
  return run === undefined ? undefined : { mark: run.charAt(0), length: run.length };
}

export interface CodeRead {
  /** Code that can be shown. */
  readonly text: string;
  /** How many characters of the source have been used. */
  readonly used: number;
  readonly closed: boolean;
  /** The next character belongs to a line that has begun, so it closes nothing. */
  readonly inLine: boolean;
}

/** Reads on in an open fence. A last line that may become the closing one is left, until the stream has ended. */
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
      // The parser drops spaces at the very end of a document, too.
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
