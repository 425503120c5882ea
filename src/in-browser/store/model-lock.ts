/** Names locks and messages: they are shared by all tabs of this origin. */
const NAME = "causette-models";

/** The right to write a model's folder, alone among all tabs. */
export interface ModelLock {
  /** Aborts when the caller does, or when somebody, in any tab, removes the model. */
  readonly signal: AbortSignal;
  end(): void;
}

/**
 * Waits until nobody else writes this model. Whoever comes second to a download so finds it whole, or goes on with it
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

/** Ends whatever is being written of this model, in any tab, and then has the turn; gives the function that ends it. */
export async function stopAndLockModel(id: string): Promise<() => void> {
  const channel = new BroadcastChannel(NAME);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is for windows
  channel.postMessage(id);
  channel.close();
  return lock(id, {});
}

/** Does something to a model's folder, unless somebody writes it right now. */
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
