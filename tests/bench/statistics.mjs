// @ts-check

/** @param {readonly number[]} values @returns {number} NaN if there are none */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN;
  const high = sorted[Math.ceil((sorted.length - 1) / 2)] ?? NaN;
  return (low + high) / 2;
}

/** The median, and the least and the greatest behind it. @param {readonly number[]} values @param {number} [digits] */
export function withSpread(values, digits = 0) {
  const show = (/** @type {number} */ value) => value.toFixed(digits);
  const [least, greatest] = [Math.min(...values), Math.max(...values)].map(show);
  return least === greatest ? `${least}` : `${show(median(values))} (${least}–${greatest})`;
}
