/** The languages of the page. */
export const LANGUAGES = ["en", "fr"] as const;

export type Language = (typeof LANGUAGES)[number];

/** The first of the user's languages that the page supports, else English. */
export function chooseLanguage(preferred: readonly string[]): Language {
  return preferred.map((tag) => parseLanguage(tag.toLowerCase().split("-")[0])).find(Boolean) ?? "en";
}

/** Parses a language from storage. */
export function parseLanguage(value: unknown): Language | undefined {
  return LANGUAGES.find((language) => language === value);
}
