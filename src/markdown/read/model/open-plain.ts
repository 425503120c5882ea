export interface PlainRead {
  /** How many characters of the source have been used: all of them are text to show. */
  readonly used: number;
  readonly closed: boolean;
}

/** Reads on in plain text that goes on for `least` characters more, and then up to the next blank line. */
export function readPlain(source: string, least: number, ended: boolean): PlainRead {
  const rest = source.slice(least);
  const blank = rest.search(/\n[ \t]*\n/);
  if (blank >= 0) return { used: least + blank + 1, closed: true };
  if (ended) return { used: source.length, closed: true };
  return { used: source.length - (/\n[ \t]*$/.exec(rest)?.[0].length ?? 0), closed: false };
}
