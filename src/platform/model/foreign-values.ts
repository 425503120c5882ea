/** Text from an external source; `undefined` when it is empty or no text. */
export function asText(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

/** A number of tokens, bytes or parameters from an external source; `undefined` unless it is an integer above 0. */
export function asCount(value: unknown): number | undefined {
  return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : undefined;
}

/** A boolean from an external source; `undefined` for any other value. */
export function asFlag(value: unknown): boolean | undefined {
  return typeof value === "boolean" ? value : undefined;
}

/** Whether a list from an external source contains a word; `undefined` when the value is not a list. */
export function includesWord(value: unknown, word: string): boolean | undefined {
  return Array.isArray(value) ? value.includes(word) : undefined;
}
