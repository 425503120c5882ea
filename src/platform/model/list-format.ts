/** Formats lists in one language, such as “a, b and c”. The `Intl` format is created at the first use. */
export function createListFormat(language: string): { format(parts: readonly string[]): string } {
  let lists: Intl.ListFormat | undefined;
  return {
    format(parts) {
      lists ??= new Intl.ListFormat(language, { type: "conjunction" });
      return lists.format(parts);
    },
  };
}
