export type Language = "en" | "fr";

/** The first of the reader's languages that the page speaks, else English. */
export function chooseLanguage(preferred: readonly string[]): Language {
  const spoken = preferred
    .map((tag) => tag.toLowerCase().split("-")[0])
    .find((tag) => tag === "en" || tag === "fr");
  return spoken === "fr" ? "fr" : "en";
}

/** A language from storage. */
export function parseLanguage(value: unknown): Language | undefined {
  return value === "en" || value === "fr" ? value : undefined;
}
