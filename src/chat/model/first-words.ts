const MAX_CHARACTERS = 60;
/** The first half of a character that was cut in two. */
const HALF = /[\uD800-\uDBFF]$/;

/** The beginning of a text, cut between two words if there are several. */
export function firstWords(text: string): string {
  if (text.length <= MAX_CHARACTERS) return text;
  const end = text.lastIndexOf(" ", MAX_CHARACTERS);
  const start = text.slice(0, end > 0 ? end : MAX_CHARACTERS);
  return `${start.replace(HALF, "")} …`;
}
