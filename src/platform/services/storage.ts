import type { Change, DeviceStorage, Storage, Unkept } from "../model/storage.ts";
import { createStorageArea, PREFIX } from "./storage-area.ts";

/** What stays on this device, for every tab. */
export function createDeviceStorage(): DeviceStorage {
  const area = createStorageArea(() => localStorage);
  /** What did not reach the device: the changes of each name, the oldest first. */
  const unkept = new Map<string, readonly Change[]>();
  let reason: Unkept["reason"] = "full";
  let onUnkept: (unkept: Unkept) => void = () => undefined;

  const changed = (name: string, changes: readonly Change[]): unknown =>
    changes.reduce((value, change) => change(value), area.read(name));

  /** Gives whether it was kept, and in less space than before. */
  function attempt(name: string, changes: readonly Change[]) {
    const written = area.write(name, changed(name, changes));
    if (written.isKept) unkept.delete(name);
    else {
      unkept.set(name, changes);
      reason = written.reason;
    }
    return written;
  }

  function write(name: string, changes: readonly Change[]): boolean {
    return reporting(() => {
      const written = attempt(name, changes);
      if (written.isKept && written.isSmaller) writeUnkept();
      return written.isKept;
    });
  }

  function writeUnkept(): void {
    for (const [name, changes] of [...unkept]) attempt(name, changes);
  }

  /** Calls back afterwards when there is more or less that is not kept. */
  function reporting<T>(task: () => T): T {
    const before = [...unkept.keys()].join(" ");
    const result = task();
    const names = [...unkept.keys()];
    if (names.join(" ") !== before) onUnkept({ names, reason });
    return result;
  }

  return {
    read: (name) => changed(name, unkept.get(name) ?? []),
    write: (name, value) => write(name, [() => value]),
    update: (name, change) => write(name, [...(unkept.get(name) ?? []), change]),
    remove(name): void {
      reporting(() => {
        unkept.delete(name);
        area.remove(name);
        writeUnkept();
      });
    },
    watch(name, onChange): void {
      addEventListener("storage", ({ key }) => {
        if (key === null || key === PREFIX + name) onChange();
      });
      // A page that comes back from the cache of earlier pages was not told.
      addEventListener("pageshow", ({ persisted }) => {
        if (persisted) onChange();
      });
    },
    watchUnkept(onChange): void {
      onUnkept = onChange;
      addEventListener("storage", ({ oldValue, newValue }) => {
        if ((newValue?.length ?? 0) < (oldValue?.length ?? 0)) reporting(writeUnkept);
      });
    },
  };
}

/**
 * What belongs to one tab and survives its reload. It is written to the device as well, where a new tab finds
 * the latest; so two tabs never overwrite what the other one shows.
 */
export function createTabStorage(device: Storage): Storage {
  const tab = createStorageArea(() => sessionStorage);
  return {
    read: (name) => tab.read(name) ?? device.read(name),
    write(name, value) {
      const { isKept } = tab.write(name, value);
      const isOnDevice = device.write(name, value);
      // An older copy would hide the device's after a reload.
      if (!isKept && isOnDevice) tab.remove(name);
      return isOnDevice;
    },
    remove(name) {
      tab.remove(name);
      device.remove(name);
    },
  };
}
