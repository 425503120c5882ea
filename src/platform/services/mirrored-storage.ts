import type { DBSchema } from "idb";
import type { DeviceStorage } from "../model/storage.ts";
import { loadIdb } from "./load-idb.ts";
import { loadOnce } from "./load-once.ts";

/** Pages from disk share one database in Chromium, so the name is the page's own. */
const DATABASE_NAME = "causette.settings";
/** The storage's name for when it was last written. */
const STAMP = "written-at";
/** Have a database of their own, or are written when the page is left. */
const LEFT_OUT: ReadonlySet<string> = new Set(["prompt", "conversation", "open", "unsaved", STAMP]);

interface Schema extends DBSchema {
  values: {
    key: string;
    value: {
      readonly name: string;
      /** `undefined`: it was removed. */
      readonly value: unknown;
      /** In ms since 1970; later than every earlier one. */
      readonly at: number;
    };
  };
}

export interface MirroredStorage extends DeviceStorage {
  /**
   * Writes what the storage has lost into it. Call it once, when the page has started. Resolves with whether there was
   * something, and the page has to be loaded again to show it. Never rejects.
   */
  restoreLost(): Promise<boolean>;
}

/**
 * A storage whose values are also written into a database. Chromium writes `localStorage` to the disk seconds late, so
 * that a killed browser loses what was set last; what a database has committed outlives the browser's process.
 */
export function createMirroredStorage(
  device: DeviceStorage,
  name = DATABASE_NAME,
  load = loadIdb,
): MirroredStorage {
  /** Names that this page has written: what it finds in the database is older. */
  const written = new Set<string>();
  /** When the storage was last written before this page has; `undefined`: it was not looked for yet. */
  let earlier: number | undefined;
  let last = 0;

  const open = loadOnce(async () => {
    const { openDB } = await load();
    return openDB<Schema>(name, 1, {
      upgrade: (database) => void database.createObjectStore("values", { keyPath: "name" }),
      blocking: (_oldVersion, _newVersion, event) => {
        if (event.target instanceof IDBDatabase) event.target.close(); // for a newer page, or its deletion
      },
    });
  });

  const stamp = (): number => {
    const at = device.read(STAMP);
    return typeof at === "number" ? at : 0;
  };

  async function copy(item: string): Promise<void> {
    if (LEFT_OUT.has(item)) return;
    earlier ??= stamp();
    written.add(item);
    const at = (last = Math.max(Date.now(), last + 1));
    device.write(STAMP, at);
    const value = device.read(item);
    try {
      await (await open()).put("values", { name: item, value, at });
    } catch {
      // Without a database, the storage alone keeps it.
    }
  }

  async function restoreLost(): Promise<boolean> {
    earlier ??= stamp();
    const database = await open();
    const lost = (await database.getAll("values")).filter(
      (each) => each.at > (earlier ?? 0) && !written.has(each.name),
    );
    const newest = Math.max(stamp(), ...lost.map(({ at }) => at));
    if (lost.length === 0 || !device.write(STAMP, newest)) return false;
    for (const { name: item, value } of lost) {
      if (value === undefined) device.remove(item);
      else device.write(item, value);
    }
    return true;
  }

  return {
    ...device,
    write(item, value) {
      const isStored = device.write(item, value);
      void copy(item);
      return isStored;
    },
    update(item, change) {
      const isStored = device.update(item, change);
      void copy(item);
      return isStored;
    },
    remove(item): void {
      device.remove(item);
      void copy(item);
    },
    restoreLost: async () => restoreLost().catch(() => false), // no database: nothing was written into it
  };
}
