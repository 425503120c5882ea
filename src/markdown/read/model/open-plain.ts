/** The result of reading plain text. */
export interface PlainRead {
  /** How many characters of the source were read. All of them are text to show. */
  readonly used: number;
  readonly closed: boolean;
}

/** Reads plain text that ends with the first blank line after `minLength` characters, or with the stream. */
export function readPlain(source: string, minLength: number, ended: boolean): PlainRead {
  const rest = source.slice(minLength);
  const blank = rest.search(/\n[ \t]*\n/);
  if (blank >= 0) return { used: minLength + blank + 1, closed: true };
  if (ended) return { used: source.length, closed: true };
  return { used: source.length - (/\n[ \t]*$/.exec(rest)?.[0].length ?? 0), closed: false };
}
