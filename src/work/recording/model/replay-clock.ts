/** The speeds to choose from; `Infinity`: as fast as possible. */
export const REPLAY_SPEEDS = [0.1, 0.5, 1, 2, 10, Infinity] as const;

/** What decides when the next thing of a recording happens. */
export interface ReplayClock {
  /** Resolves when the replay has reached this time of the recording, in ms. Rejects when the signal aborts. */
  reach(at: number, signal?: AbortSignal | null): Promise<void>;
  isPaused(): boolean;
}

export interface ReplayClockControls extends ReplayClock {
  setSpeed(speed: number): void;
  pause(): void;
  goOn(): void;
  /** Lets the next thing happen at once, and pauses. */
  step(): void;
  /** Where it is, in ms of the recording. */
  position(): number;
}

/** A clock for one replay. It begins with the first `reach`. */
export function createReplayClock(speed = 1): ReplayClockControls {
  let position = 0;
  /** When `position` was right; `undefined`: paused, or not begun. */
  let since: number | undefined;
  let isPaused = false;
  /** The next thing need not wait. */
  let isStep = false;
  let wake: () => void = () => undefined;
  let latest = 0;

  function now(): number {
    if (since === undefined || speed === Infinity) return position;
    // The clock never runs past what it waits for, so that a pause of the page doesn't skip anything.
    return Math.min(latest, position + (performance.now() - since) * speed);
  }

  function set(change: () => void): void {
    position = now();
    if (since !== undefined) since = performance.now();
    change();
    wake();
  }

  /** Waits until something may have changed. */
  function wait(ms: number, signal: AbortSignal | null | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = Number.isFinite(ms) ? setTimeout(() => wake(), Math.max(0, ms)) : undefined;
      const abort = (): void => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      signal?.addEventListener("abort", abort, { once: true });
      wake = () => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", abort);
        resolve();
      };
    });
  }

  return {
    async reach(at, signal) {
      signal?.throwIfAborted();
      latest = Math.max(latest, at);
      if (since === undefined && !isPaused) since = performance.now();
      while (now() < at) {
        if (isStep || (speed === Infinity && !isPaused)) {
          isStep = false;
          position = at;
          if (since !== undefined) since = performance.now();
          return;
        }
        await wait(isPaused ? Infinity : (at - now()) / speed, signal);
        signal?.throwIfAborted();
      }
    },
    setSpeed: (next) => set(() => (speed = next)),
    pause: () =>
      set(() => {
        isPaused = true;
        since = undefined;
      }),
    goOn: () =>
      set(() => {
        isPaused = false;
        since = performance.now();
      }),
    step: () =>
      set(() => {
        isPaused = true;
        since = undefined;
        isStep = true;
      }),
    isPaused: () => isPaused,
    position: now,
  };
}
