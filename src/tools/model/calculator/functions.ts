import { CalculatorError } from "./tokens.ts";

/** What names mean in an expression. */
export const CONSTANTS: ReadonlyMap<string, number> = new Map([
  ["pi", Math.PI],
  ["π", Math.PI],
  ["e", Math.E],
]);

interface Known {
  /** The fewest and the most arguments. */
  readonly counts: readonly [least: number, most: number];
  compute(values: readonly number[]): number;
}

const one = (compute: (value: number) => number): Known => ({
  counts: [1, 1],
  compute: ([value = NaN]) => compute(value),
});

const any = (compute: (...values: number[]) => number): Known => ({
  counts: [1, 100],
  compute: (values) => compute(...values),
});

/** The functions, by name. Angles are in radians. */
export const FUNCTIONS: ReadonlyMap<string, Known> = new Map([
  ["sqrt", one(Math.sqrt)],
  ["abs", one(Math.abs)],
  ["round", { counts: [1, 2], compute: ([value = NaN, digits = 0]) => round(value, digits) }],
  ["floor", one(Math.floor)],
  ["ceil", one(Math.ceil)],
  ["exp", one(Math.exp)],
  ["ln", one(Math.log)],
  ["log", one(Math.log10)],
  ["log10", one(Math.log10)],
  ["log2", one(Math.log2)],
  ["sin", one(Math.sin)],
  ["cos", one(Math.cos)],
  ["tan", one(Math.tan)],
  ["min", any(Math.min)],
  ["max", any(Math.max)],
]);

const MOST_DIGITS = 15;

function round(value: number, digits: number): number {
  if (!Number.isInteger(digits) || Math.abs(digits) > MOST_DIGITS) {
    throw new CalculatorError(`round takes at most ${MOST_DIGITS} digits, as a whole number.`);
  }
  // Through the decimal text, because 1.005 * 100 is 100.49999999999999.
  const shifted = Math.round(Number(`${value}e${digits}`));
  const rounded = Number(`${shifted}e${-digits}`);
  return Number.isNaN(rounded) ? value : rounded;
}
