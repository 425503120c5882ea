const LATEST_MS = 1000;

/** Runs `work` when the browser is idle, within a second at the latest. Safari has no idle callbacks. */
export function whenIdle(work: () => Promise<void> | void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(() => void work(), { timeout: LATEST_MS });
  else setTimeout(() => void work(), 1);
}
