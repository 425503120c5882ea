/** Whether an error says that something was stopped, removed or replaced: no failure. */
export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === "AbortError";
}
