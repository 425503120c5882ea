/** The lines of a source to which text may still be added. Lines are numbered from 0. */
export interface SourceLines {
  /** How many lines end with a line break, so that they are final. */
  readonly complete: number;
  /** The index where a line begins; the length of the source for a line after the last one. */
  startOf(line: number): number;
  /** The text of a line without its line break; empty for a line after the last one. */
  textOf(line: number): string;
  isBlank(line: number): boolean;
}

/** Finds the lines of a source. It is searched only once. */
export function createSourceLines(source: string): SourceLines {
  const starts = [0];
  for (let at = source.indexOf("\n"); at >= 0; at = source.indexOf("\n", at + 1)) starts.push(at + 1);

  const startOf = (line: number): number => starts[line] ?? source.length;
  const textOf = (line: number): string => source.slice(startOf(line), startOf(line + 1)).replace(/\n$/, "");
  return {
    complete: starts.length - 1,
    startOf,
    textOf,
    isBlank: (line) => /^[ \t]*$/.test(textOf(line)),
  };
}
