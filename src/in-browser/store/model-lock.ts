/** The prefix of locks, and the name of the channel, which all tabs of this origin share. */
const NAME = "causette-models";

/** The exclusive right, among all tabs, to write to a model's folder. */
export interface ModelLock {
  /** Aborts when the caller's signal does, or when any tab removes the model. */
  readonly signal: AbortSignal;
  end(): void;
}

/**
 * Waits for the exclusive right to write to a model. So a second download of a model finds it complete, or resumes it
 * where the first one stopped. Rejects with the reason of an abort.
 */
export async function lockModel(id: string, aborted: AbortSignal): Promise<ModelLock> {
  const removal = new AbortController();
  const channel = new BroadcastChannel(NAME);
  channel.addEventListener("message", ({ data }) => {
    if (data === id) removal.abort(new DOMException("The model was removed.", "AbortError"));
  });
  const signal = AbortSignal.any([aborted, removal.signal]);
  try {
    const release = await lock(id, { signal });
    return {
      signal,
      end() {
        channel.close();
        release();
      },
    };
  } catch (error) {
    channel.close();
    throw error;
  }
}

/** Aborts any write to this model, in all tabs, then locks it. Resolves with the function that releases the lock. */
export async function stopAndLockModel(id: string): Promise<() => void> {
  const channel = new BroadcastChannel(NAME);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- the rule is about windows, not channels
  channel.postMessage(id);
  channel.close();
  return lock(id, {});
}

/** Calls `work` with the model locked, unless it is being written. */
export async function unlessLocked(id: string, work: () => Promise<void>): Promise<void> {
  await navigator.locks.request(`${NAME}/${id}`, { ifAvailable: true }, (lock) =>
    lock ? work() : undefined,
  );
}

function lock(id: string, options: LockOptions): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const held = navigator.locks.request(
      `${NAME}/${id}`,
      options,
      () => new Promise<void>((release) => resolve(release)),
    );
    held.catch(reject);
  });
}
