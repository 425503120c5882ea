/** Writes numbers as a language does, with one decimal at most. Made at the first number: it takes some 10 ms. */
export function createNumberFormat(language: string): { format(value: number): string } {
  let numbers: Intl.NumberFormat | undefined;
  return {
    format(value) {
      numbers ??= new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
      return numbers.format(value);
    },
  };
}
