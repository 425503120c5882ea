/** Whether an error is an abort (something was stopped, removed or replaced), which is not a failure. */
export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === "AbortError";
}
