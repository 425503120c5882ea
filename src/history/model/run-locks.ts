/** Held, in the place of a conversation, by a tab that has deleted for good what it can still bring back. */
export const UNDO_LOCK = "undo";

/**
 * Tells the tabs in which conversations answers are being written: each holds a Web Lock for as long as its run lasts,
 * and the browser releases it when the tab is closed or killed. In a context without locks (a page served over http to
 * another machine) no tab knows of the others' runs.
 * https://developer.mozilla.org/docs/Web/API/Web_Locks_API
 */
export interface RunLocks {
  /** Locks a conversation. Returns the function that releases it. */
  hold(id: string): () => void;
  /** The ids of the conversations that are locked, by this tab or another one. */
  held(): Promise<ReadonlySet<string>>;
  /** Resolves when no tab holds the lock of the conversation. */
  released(id: string): Promise<void>;
}
