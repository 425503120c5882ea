import type { Change, DeviceStorage, Storage, Unsaved, UpdatableStorage } from "../model/storage.ts";
import { createStorageArea, PREFIX } from "./storage-area.ts";

/** What is to be stored: a value, or what is stored then with changes to it, the oldest first. */
type Pending = { readonly value: unknown } | { readonly changes: readonly Change[] };

/** The storage of this device (`localStorage`), shared by all tabs. */
export function createDeviceStorage(): DeviceStorage {
  const area = createStorageArea(() => localStorage);
  /** What could not be stored, by name. */
  const unsaved = new Map<string, Pending>();
  let reason: Unsaved["reason"] = "full";
  let onUnsaved: (unsaved: Unsaved) => void = () => undefined;

  function valueOf(name: string, pending: Pending): unknown {
    if ("value" in pending) return pending.value;
    return pending.changes.reduce((value, change) => change(value), area.read(name));
  }

  /** Returns whether the value was stored. */
  function attempt(name: string, pending: Pending): boolean {
    const written = area.write(name, valueOf(name, pending));
    if (written.isStored) unsaved.delete(name);
    else {
      unsaved.set(name, pending);
      reason = written.reason;
    }
    return written.isStored;
  }

  function write(name: string, pending: Pending): boolean {
    return reporting(() => {
      if (unsaved.size === 0) return attempt(name, pending);
      const before = area.size(name);
      const isStored = attempt(name, pending);
      if (isStored && area.size(name) < before) writeUnsaved();
      return isStored;
    });
  }

  function writeUnsaved(): void {
    for (const [name, pending] of [...unsaved]) attempt(name, pending);
  }

  /** Runs a task, and calls back when it has changed the set of unsaved values. */
  function reporting<T>(task: () => T): T {
    const before = [...unsaved.keys()].join(" ");
    const result = task();
    const names = [...unsaved.keys()];
    if (names.join(" ") !== before) onUnsaved({ names, reason });
    return result;
  }

  return {
    read: (name) => valueOf(name, unsaved.get(name) ?? { changes: [] }),
    write: (name, value) => write(name, { value }),
    update(name, change) {
      const pending = unsaved.get(name) ?? { changes: [] };
      if ("value" in pending) return write(name, { value: change(pending.value) });
      return write(name, { changes: [...pending.changes, change] });
    },
    remove(name): void {
      reporting(() => {
        unsaved.delete(name);
        area.remove(name);
        writeUnsaved();
      });
    },
    watch(name, onChange): void {
      addEventListener("storage", ({ key }) => {
        if (key === null || key === PREFIX + name) onChange();
      });
      // A page that returns from the back/forward cache received no storage events meanwhile.
      addEventListener("pageshow", ({ persisted }) => {
        if (persisted) onChange();
      });
    },
    watchUnsaved(onChange): void {
      onUnsaved = onChange;
      addEventListener("storage", ({ oldValue, newValue }) => {
        if ((newValue?.length ?? 0) < (oldValue?.length ?? 0)) reporting(writeUnsaved);
      });
    },
  };
}

/**
 * Storage for one tab that survives its reload. Values are written to the device as well, so that a new tab starts with
 * the latest ones, and two tabs never overwrite what the other one shows.
 */
export function createTabStorage(device: Storage): Storage {
  const tab = createStorageArea(() => sessionStorage);
  return {
    read: (name) => tab.read(name) ?? device.read(name),
    write(name, value) {
      const { isStored } = tab.write(name, value);
      const isOnDevice = device.write(name, value);
      // After a reload, an outdated copy in the tab would hide the newer one on the device.
      if (!isStored && isOnDevice) tab.remove(name);
      return isOnDevice;
    },
    remove(name) {
      tab.remove(name);
      device.remove(name);
    },
  };
}

/** Storage for one tab alone. It survives a reload, and has room of its own when the device's is full. */
export function createTabOnlyStorage(): UpdatableStorage {
  const { read, remove, write } = createStorageArea(() => sessionStorage);
  return { read, remove, update: (name, change) => write(name, change(read(name))).isStored };
}
