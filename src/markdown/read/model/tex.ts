/** A formula without its delimiters. */
export interface Formula {
  readonly tex: string;
  /** It stands on a line of its own. */
  readonly display: boolean;
}

/** Takes the delimiters off: `$…$` and `\(…\)`, or `$$…$$` and `\[…\]` for what stands alone. */
export function parseFormula(source: string): Formula {
  const trimmed = source.trim();
  const length = trimmed.startsWith("$") && !trimmed.startsWith("$$") ? 1 : 2;
  return {
    tex: trimmed.slice(length, -length).trim(),
    display: trimmed.startsWith("$$") || trimmed.startsWith("\\["),
  };
}
