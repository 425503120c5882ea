/** No inline formula is longer than this, so the search for the end of a `$` is limited. In characters. */
export const LONGEST_FORMULA = 1000;

/**
 * The index of the closing `$` of the formula that the `$` at `at` opens; −1 if it opens no formula. With Pandoc’s
 * rules “$5 and $10” is no formula: there must be no space after the opening `$`, no space before the closing `$`,
 * and no digit after it. https://pandoc.org/MANUAL.html#extension-tex_math_dollars
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

/** The index of `mark` at or after `from`, within the maximum length of a formula; −1 if it is not found. */
export function findNear(text: string, mark: string, from: number): number {
  const found = text.slice(from, from + LONGEST_FORMULA).indexOf(mark);
  return found < 0 ? -1 : from + found;
}
