/** Digits that an estimate is worth. */
const DIGITS = 2;
/** One more where it stands beside the exact length of the context. */
export const USE_DIGITS = 3;

/** An estimate with as many digits as it is worth, never less than it is. */
export function roundUp(value: number, digits = DIGITS): number {
  const unit = unitOf(value, digits);
  return Math.ceil(value / unit) * unit;
}

/** The same, never more than it is. */
export function roundDown(value: number, digits = DIGITS): number {
  const unit = unitOf(value, digits);
  return Math.floor(value / unit) * unit;
}

function unitOf(value: number, digits: number): number {
  return 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) + 1 - digits);
}
