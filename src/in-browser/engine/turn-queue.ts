import { unlessAborted } from "../../platform/index.ts";

/** Waits for one's turn, and gives the function that ends it. Rejects with the signal's reason. */
export type WaitForTurn = (signal: AbortSignal) => Promise<() => void>;

/** Lets one after another through, in the order in which they came. Who gives up waiting holds up nobody. */
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
