/** Longer than any context. */
const MOST_TOKENS = 1_000_000_000;

/**
 * Parses a number of tokens from a server; `undefined` when it is invalid: negative, a fraction, no number, too large.
 */
export function tokenCount(value: unknown): number | undefined {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 && value < MOST_TOKENS
    ? value
    : undefined;
}
