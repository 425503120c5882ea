import { parseJSON } from "../core/parse-json.ts";
import type { Storage } from "../core/services.ts";

/** Chromium shares one storage among all pages opened from disk, so every name carries this. */
const PREFIX = "causette.";

/** What stays on this device, for every tab. */
export function createDeviceStorage(): Storage {
  return createStorage(() => localStorage);
}

/**
 * What belongs to one tab and survives its reload. It is written to the device as well, where a new tab finds
 * the latest; so two tabs never overwrite what the other one shows.
 */
export function createTabStorage(device: Storage): Storage {
  const tab = createStorage(() => sessionStorage);
  return {
    read: (name) => tab.read(name) ?? device.read(name),
    write(name, value) {
      const inTab = tab.write(name, value);
      const onDevice = device.write(name, value);
      return inTab || onDevice;
    },
    remove(name) {
      tab.remove(name);
      device.remove(name);
    },
  };
}

/** The area is asked for at each use: reading the property throws where the user has switched storage off. */
function createStorage(area: () => globalThis.Storage): Storage {
  return {
    read(name) {
      try {
        return parseJSON(area().getItem(PREFIX + name) ?? "");
      } catch {
        return undefined; // switched off: nothing is stored
      }
    },
    write(name, value) {
      try {
        area().setItem(PREFIX + name, JSON.stringify(value));
        return true;
      } catch {
        return false; // no room, or switched off: the caller tells the user
      }
    },
    remove(name) {
      try {
        area().removeItem(PREFIX + name);
      } catch {
        // switched off: there is nothing to remove
      }
    },
  };
}
