/** Digits that an estimate is worth. */
const DIGITS = 2;

/** An estimate with as many digits as it is worth, never less than it is. */
export function roundUp(value: number): number {
  return Math.ceil(value / unitOf(value)) * unitOf(value);
}

/** The same, never more than it is. */
export function roundDown(value: number): number {
  return Math.floor(value / unitOf(value)) * unitOf(value);
}

function unitOf(value: number): number {
  return 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) + 1 - DIGITS);
}
