/** Settles as the promise does, or rejects with the signal's reason as soon as the signal aborts. */
export function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const rejectNow = (): void => reject(signal.reason);
    if (signal.aborted) rejectNow();
    signal.addEventListener("abort", rejectNow, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", rejectNow));
  });
}
