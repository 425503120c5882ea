import type { Change, DeviceStorage, Storage, Unsaved } from "../model/storage.ts";
import { createStorageArea, PREFIX } from "./storage-area.ts";

/** The storage of this device (`localStorage`), shared by all tabs. */
export function createDeviceStorage(): DeviceStorage {
  const area = createStorageArea(() => localStorage);
  /** The changes that could not be stored, by name, the oldest first. */
  const unsaved = new Map<string, readonly Change[]>();
  let reason: Unsaved["reason"] = "full";
  let onUnsaved: (unsaved: Unsaved) => void = () => undefined;

  const changed = (name: string, changes: readonly Change[]): unknown =>
    changes.reduce((value, change) => change(value), area.read(name));

  /** Returns whether the value was stored, and in less space than before. */
  function attempt(name: string, changes: readonly Change[]) {
    const written = area.write(name, changed(name, changes));
    if (written.isStored) unsaved.delete(name);
    else {
      unsaved.set(name, changes);
      reason = written.reason;
    }
    return written;
  }

  function write(name: string, changes: readonly Change[]): boolean {
    return reporting(() => {
      const written = attempt(name, changes);
      if (written.isStored && written.isSmaller) writeUnsaved();
      return written.isStored;
    });
  }

  function writeUnsaved(): void {
    for (const [name, changes] of [...unsaved]) attempt(name, changes);
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
    read: (name) => changed(name, unsaved.get(name) ?? []),
    write: (name, value) => write(name, [() => value]),
    update: (name, change) => write(name, [...(unsaved.get(name) ?? []), change]),
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
