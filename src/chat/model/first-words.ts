const MAX_CHARACTERS = 60;

/** The beginning of a text, cut between two words. */
export function firstWords(text: string): string {
  if (text.length <= MAX_CHARACTERS) return text;
  return `${text.slice(0, text.lastIndexOf(" ", MAX_CHARACTERS))} …`;
}
