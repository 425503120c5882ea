import { unlessAborted } from "../../platform/index.ts";

/**
 * Waits until all earlier callers have finished. Resolves with a function that ends the caller's turn. Rejects with the
 * signal's reason.
 */
export type WaitForTurn = (signal: AbortSignal) => Promise<() => void>;

/** A first-in, first-out queue in which one caller runs at a time. A caller that aborts does not block the others. */
export function createTurnQueue(): WaitForTurn {
  let last: Promise<void> = Promise.resolve();
  return async (signal) => {
    const before = last;
    let end: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    last = before.then(() => ended);
    try {
      await unlessAborted(before, signal);
    } catch (error) {
      end();
      throw error;
    }
    return end;
  };
}
