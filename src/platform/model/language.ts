/** Those that the page speaks. */
export const LANGUAGES = ["en", "fr"] as const;

export type Language = (typeof LANGUAGES)[number];

/** The first of the reader's languages that the page speaks, else English. */
export function chooseLanguage(preferred: readonly string[]): Language {
  return preferred.map((tag) => parseLanguage(tag.toLowerCase().split("-")[0])).find(Boolean) ?? "en";
}

/** A language from storage. */
export function parseLanguage(value: unknown): Language | undefined {
  return LANGUAGES.find((language) => language === value);
}
