/** No context is as long as this. */
const MOST_TOKENS = 1_000_000_000;

/** A number of tokens as a server gives it; `undefined` for what can't be one: negative, a fraction, a text, too large. */
export function tokenCount(value: unknown): number | undefined {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 && value < MOST_TOKENS
    ? value
    : undefined;
}
