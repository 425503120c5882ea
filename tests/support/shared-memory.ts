import type { DeviceStorage } from "../../src/platform/model/storage.ts";

/**
 * A device's storage in memory: values come back as they would from JSON. Each `open` is the storage of one tab, and a
 * tab that writes tells the others, as `storage` events do; not while `isQuiet` is set, as in the moment in which
 * processes have not told each other yet.
 */
export function createSharedMemory(stored: Readonly<Record<string, unknown>> = {}) {
  const values = new Map(Object.entries(stored).map(([name, value]) => [name, JSON.stringify(value)]));
  const tabs: Map<string, () => void>[] = [];

  const memory = {
    isQuiet: false,
    read(name: string): unknown {
      const text = values.get(name);
      return text === undefined ? undefined : JSON.parse(text);
    },
    /** All that is stored, as one text. */
    text: (): string => JSON.stringify([...values]),
    open(): DeviceStorage {
      const watched = new Map<string, () => void>();
      tabs.push(watched);
      function write(name: string, value: unknown): boolean {
        values.set(name, JSON.stringify(value));
        if (!memory.isQuiet) for (const tab of tabs) if (tab !== watched) tab.get(name)?.();
        return true;
      }
      return {
        read: memory.read,
        write,
        update: (name, change) => write(name, change(memory.read(name))),
        remove: (name) => void values.delete(name),
        watch: (name, onChange) => void watched.set(name, onChange),
        watchUnsaved: () => undefined, // it is never full
      };
    },
  };
  return memory;
}
