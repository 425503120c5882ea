/** The lines of a source that may still grow at its end. */
export interface SourceLines {
  /** How many of them have their line break, so that they are final. */
  readonly complete: number;
  /** Where a line begins; the length of the source for a line behind its last. */
  startOf(line: number): number;
  /** The line without its line break. */
  textOf(line: number): string;
  isBlank(line: number): boolean;
}

/** Finds the lines of a source once, so that each can be asked for by its number, from 0. */
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
