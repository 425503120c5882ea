/** A formula without its delimiters. */
export interface Formula {
  readonly tex: string;
  /** It is set on its own line, and not inside a line of text. */
  readonly display: boolean;
}

/** Removes the delimiters: `$…$` or `\(…\)`, and `$$…$$` or `\[…\]` for a formula on its own line. */
export function parseFormula(source: string): Formula {
  const trimmed = source.trim();
  const length = trimmed.startsWith("$") && !trimmed.startsWith("$$") ? 1 : 2;
  return {
    tex: trimmed.slice(length, -length).trim(),
    display: trimmed.startsWith("$$") || trimmed.startsWith("\\["),
  };
}
