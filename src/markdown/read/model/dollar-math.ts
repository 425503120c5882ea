/** Longer than any formula inside of a line; so a lone `$` stops being a question after a while. */
export const LONGEST_FORMULA = 1000;

/**
 * Where the formula that the `$` at `at` opens ends, at its closing `$`; −1 when it opens none. Pandoc’s rules keep
 * “$5 and $10” money: the opening `$` has no space behind it, the closing one none before it and no digit behind it.
 * https://pandoc.org/MANUAL.html#extension-tex_math_dollars
 */
export function closingDollar(text: string, at: number): number {
  const end = Math.min(text.length, at + 1 + LONGEST_FORMULA);
  if (at + 1 >= end || /[\s$]/.test(text.charAt(at + 1))) return -1;
  for (let place = at + 1; place < end; place++) {
    const char = text.charAt(place);
    if (char === "\\") place++;
    else if (char === "$" && !/\s/.test(text.charAt(place - 1)) && !/\d/.test(text.charAt(place + 1)))
      return place;
  }
  return -1;
}

/** Where `mark` stands behind `from`, not further away than a formula is long; −1 when it does not. */
export function findNear(text: string, mark: string, from: number): number {
  const found = text.slice(from, from + LONGEST_FORMULA).indexOf(mark);
  return found < 0 ? -1 : from + found;
}
