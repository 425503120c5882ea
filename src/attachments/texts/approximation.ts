import type { Language } from "../../platform/index.ts";

/** The significant digits of an estimate. */
const DIGITS = 2;

/** Writes estimates in one language, with two digits that count: 1,200 of 1,234. */
export function createApproximation(language: Language) {
  let formats: readonly [count: Intl.NumberFormat, percent: Intl.NumberFormat] | undefined;
  // Created at the first use, because that takes about 10 ms.
  const made = (): NonNullable<typeof formats> =>
    (formats ??= [
      new Intl.NumberFormat(language, { maximumSignificantDigits: DIGITS }),
      new Intl.NumberFormat(language, { maximumSignificantDigits: DIGITS, style: "percent" }),
    ]);
  return {
    count: (value: number): string => made()[0].format(Math.round(value)),
    /** A share of less than 1 % is said to be that. */
    percent(share: number): string {
      const [, percent] = made();
      return share < 0.01 ? `< ${percent.format(0.01)}` : percent.format(share);
    },
  };
}
