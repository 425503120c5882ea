/** Stores values by name, as JSON. Reading never throws and returns `unknown`, which the caller parses. */
export interface Storage {
  read(name: string): unknown;
  /**
   * Returns false when the value could not be stored: storage is full or disabled. An object must not be changed after
   * it was written: its JSON is made once.
   */
  write(name: string, value: unknown): boolean;
  remove(name: string): void;
}

/** Computes the new value from the stored one. It may be called again later, with the value that is stored then. */
export type Change = (stored: unknown) => unknown;

/** What is needed of a storage that keeps one value up to date. */
export type UpdatableStorage = Pick<DeviceStorage, "read" | "remove" | "update">;

/** The names of the values that could not be stored, and why. */
export interface Unsaved {
  readonly names: readonly string[];
  readonly reason: "full" | "off";
}

/**
 * Storage that all tabs share. A change that can't be written stays in this tab: `read` includes it, and it is applied
 * again, to the value that is stored then, once there is free storage.
 */
export interface DeviceStorage extends Storage {
  /**
   * Reads the stored value and writes the changed one in one synchronous step, so that another tab's earlier write is
   * not lost. This storage has no lock, and a browser synchronizes its processes some milliseconds late: two writes of
   * the same name within that time can still conflict.
   */
  update(name: string, change: Change): boolean;
  /**
   * Calls back when another tab has changed the value. Use it, like all of this storage, only after the page's first
   * frame: a listener opens the storage, and Chromium may give a page from disk that is still being parsed a different,
   * empty storage.
   */
  watch(name: string, onChange: () => void): void;
  /** Calls back when the set of unsaved values changes. For when to call it, see `watch`. */
  watchUnsaved(onChange: (unsaved: Unsaved) => void): void;
}
