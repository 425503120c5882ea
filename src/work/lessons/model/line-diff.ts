/** One line of a text, and whether it is new in it, or was removed from the text before. */
export interface DiffLine {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

/**
 * The difference between two texts, line by line: the longest common subsequence stays, removed lines stand before
 * added ones. Time and memory grow with the product of the numbers of lines, so it is for texts of a few hundred.
 */
export function diffLines(before: string, after: string): readonly DiffLine[] {
  const [old, now] = [before.split("\n"), after.split("\n")];
  const lengths = commonLengths(old, now);
  const lengthAt = (row: number, column: number): number => lengths[row]?.[column] ?? 0;
  const lines: DiffLine[] = [];
  let [row, column] = [0, 0];
  while (row < old.length || column < now.length) {
    const [removed, added] = [old[row], now[column]];
    if (removed !== undefined && removed === added) {
      lines.push({ kind: "same", text: removed });
      row += 1;
      column += 1;
    } else if (
      removed !== undefined &&
      (added === undefined || lengthAt(row + 1, column) >= lengthAt(row, column + 1))
    ) {
      lines.push({ kind: "removed", text: removed });
      row += 1;
    } else if (added !== undefined) {
      lines.push({ kind: "added", text: added });
      column += 1;
    }
  }
  return lines;
}

/** How many lines the rests of both texts have in common, by the lines at which the rests begin. */
function commonLengths(old: readonly string[], now: readonly string[]): readonly (readonly number[])[] {
  const lengths = Array.from({ length: old.length + 1 }, () =>
    Array.from({ length: now.length + 1 }, () => 0),
  );
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = now.length - 1; column >= 0; column -= 1) {
      const [line, below] = [lengths[row], lengths[row + 1]];
      if (line === undefined || below === undefined) continue;
      line[column] =
        old[row] === now[column]
          ? 1 + (below[column + 1] ?? 0)
          : Math.max(below[column] ?? 0, line[column + 1] ?? 0);
    }
  }
  return lengths;
}
