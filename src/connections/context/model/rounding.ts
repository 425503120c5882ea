/** The significant digits of an estimate. */
const DIGITS = 2;
/** One digit more next to the exact length of the context. */
export const USE_DIGITS = 3;

/** Rounds an estimate up to its significant digits. */
export function roundUp(value: number, digits = DIGITS): number {
  const unit = unitOf(value, digits);
  return Math.ceil(value / unit) * unit;
}

/** Rounds an estimate down to its significant digits. */
export function roundDown(value: number, digits = DIGITS): number {
  const unit = unitOf(value, digits);
  return Math.floor(value / unit) * unit;
}

function unitOf(value: number, digits: number): number {
  return 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) + 1 - digits);
}
