/** The content of a `Content-Range`: where a part begins (`undefined` in a 416), and the total size. */
export interface ContentRange {
  readonly start: number | undefined;
  readonly totalBytes: number | undefined;
}

/** Parses `bytes 5-9/10`, `bytes 5-9/*`, `bytes ∗/10`. https://www.rfc-editor.org/rfc/rfc9110#field.content-range */
export function parseContentRange(header: string | null): ContentRange | undefined {
  const [, start, total] = /^\s*bytes\s+(?:(\d+)-\d+|\*)\/(\d+|\*)\s*$/i.exec(header ?? "") ?? [];
  if (total === undefined) return undefined;
  return {
    start: start === undefined ? undefined : Number(start),
    totalBytes: total === "*" ? undefined : Number(total),
  };
}
