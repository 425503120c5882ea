/** Writes “a, b and c” as a language does. Made at the first list, as the formats of numbers are. */
export function createListFormat(language: string): { format(parts: readonly string[]): string } {
  let lists: Intl.ListFormat | undefined;
  return {
    format(parts) {
      lists ??= new Intl.ListFormat(language, { type: "conjunction" });
      return lists.format(parts);
    },
  };
}
