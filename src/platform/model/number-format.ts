/**
 * Formats numbers in one language, with at most one decimal. The `Intl` format is created at the first use, because
 * that takes about 10 ms.
 */
export function createNumberFormat(language: string): { format(value: number): string } {
  let numbers: Intl.NumberFormat | undefined;
  return {
    format(value) {
      numbers ??= new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
      return numbers.format(value);
    },
  };
}
