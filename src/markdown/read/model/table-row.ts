/** The trimmed cells of a line of a table: https://github.github.com/gfm/#tables-extension- */
export function tableCells(line: string): readonly string[] {
  const cells = [""];
  for (const [piece] of line.trim().matchAll(/\\\||\||[^|\\]+|\\/g)) {
    if (piece === "|") cells.push("");
    else cells[cells.length - 1] += piece === "\\|" ? "|" : piece;
  }
  if (cells[0] === "") cells.shift();
  if (cells.at(-1) === "") cells.pop();
  return cells.map((cell) => cell.trim());
}

/** The index of the first `|` that separates two cells; −1 if there is none. */
export function firstPipe(line: string): number {
  for (const { 0: piece, index } of line.matchAll(/\\.|`[^`]*`|\|/g)) if (piece === "|") return index;
  return -1;
}
