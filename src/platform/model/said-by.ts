/** An error's own words. */
export function saidBy(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
