/** The Prompt's share of the width of both columns, in percent; `undefined` for the page's own division. */
export type PromptShare = number | undefined;

/** Parses a share from storage. A broken one is none. */
export function parsePromptShare(value: unknown): PromptShare {
  return typeof value === "number" && value > 0 && value < 100 ? value : undefined;
}
