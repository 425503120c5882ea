/** Values by name, as JSON. Reading never throws and gives `unknown`, to be parsed. */
export interface Storage {
  read(name: string): unknown;
  /** False when it did not reach the device: there is no space, or storage is switched off. */
  write(name: string, value: unknown): boolean;
  remove(name: string): void;
}

/** What one change makes of a stored value. It may be called again, with what is stored then. */
export type Change = (stored: unknown) => unknown;

/** What did not reach the device, by name, and why. */
export interface Unkept {
  readonly names: readonly string[];
  readonly reason: "full" | "off";
}

/**
 * What all tabs share. A change that can't be written stays in this tab: reading gives the value with it, and it is
 * made again, to what is stored then, once there is space.
 */
export interface DeviceStorage extends Storage {
  /**
   * Reads what is stored and writes what the change makes of it, in one synchronous step: what another tab wrote before
   * is not lost. No lock exists for this storage: a browser tells its processes of each other's writes some milliseconds
   * later, so two writes of the same name within these can still collide.
   */
  update(name: string, change: Change): boolean;
  /**
   * Calls back when another tab has changed the value. Call it only after the page's first frame, as all the rest: a
   * listener opens the storage, and Chromium may give a page from disk that is still being read another, empty one.
   */
  watch(name: string, onChange: () => void): void;
  /** Calls back when there is more or less that did not reach the device; when to call it, see `watch`. */
  watchUnkept(onChange: (unkept: Unkept) => void): void;
}
