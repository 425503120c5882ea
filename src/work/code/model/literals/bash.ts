/** A word of bash that stands for this text: nothing is special between single quotes, but a single quote. */
export function bashWord(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
