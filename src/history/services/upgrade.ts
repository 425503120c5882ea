import type { IDBPDatabase, OpenDBCallbacks } from "idb";
import type { loadIdb } from "../../platform/index.ts";
import { ADDING_STEPS, type HistorySchema, type UpgradeStep } from "./schema.ts";

type Idb = Awaited<ReturnType<typeof loadIdb>>;
type Database = IDBPDatabase<HistorySchema>;

/** So many records are copied in one transaction. */
const RECORDS_AT_ONCE = 500;

/**
 * Opens a database whose version is the number of steps. Before records of an older one are upgraded, it is copied into a
 * database of its own; the copy is deleted when the upgraded one has been read back. Rejects, and keeps the copy, when a step fails,
 * which leaves the database as it was, or when something is missing after the upgrade.
 */
export async function openUpgraded(
  { openDB, deleteDB }: Idb,
  name: string,
  steps: readonly UpgradeStep[],
  callbacks: OpenDBCallbacks<HistorySchema>,
): Promise<Database> {
  /** The versions of the database that was there, and of the one that was copied. */
  let [found, copied] = [0, 0];
  /** Why an upgrade was not made. */
  let failure: unknown;
  const open = (): Promise<Database> =>
    openDB<HistorySchema>(name, steps.length, {
      ...callbacks,
      async upgrade(database, version, _to, transaction) {
        found = version;
        transaction.done.catch(() => undefined); // opening fails as well
        try {
          const further = steps.slice(version);
          const isAdding = further.every((step) => ADDING_STEPS.has(step));
          if (version > copied && !isAdding) throw new Error("It is copied first.");
          for (const step of further) await step(database, transaction);
        } catch (error) {
          failure = error;
          transaction.abort();
        }
      },
    });

  for (;;) {
    try {
      const database = await open();
      if (await hasCopy()) await readBack(database);
      return database;
    } catch (error) {
      if (found <= copied) throw failure ?? error;
      await copy(found);
    }
  }

  async function copy(version: number): Promise<void> {
    await deleteDB(copyOf(name)); // one that was begun by a page that has been killed
    const from = await openDB(name, version);
    const stores = [...from.objectStoreNames];
    const to = await openDB(copyOf(name), 1, {
      upgrade: (database) => stores.forEach((store) => void database.createObjectStore(store)),
    });
    for (const store of stores) await copyRecords(from, to, store);
    from.close();
    to.close();
    copied = version;
  }

  /** Whether there is a copy that nobody has compared with the upgraded database. */
  async function hasCopy(): Promise<boolean> {
    if (steps.length === 1) return false;
    return (await indexedDB.databases()).some((each) => each.name === copyOf(name));
  }

  /** Nothing may be missing that the copy has. */
  async function readBack(database: Database): Promise<void> {
    const [before, now] = [await openDB(copyOf(name)), await openDB(name)];
    const missing: string[] = [];
    for (const store of before.objectStoreNames) {
      const isThere = now.objectStoreNames.contains(store);
      if (isThere && (await now.count(store)) < (await before.count(store))) missing.push(store);
    }
    before.close();
    now.close();
    if (missing.length === 0) return deleteDB(copyOf(name));
    database.close();
    throw new Error(`After the upgrade, records are missing in ${missing.join(", ")}.`);
  }
}

async function copyRecords(from: IDBPDatabase, to: IDBPDatabase, store: string): Promise<void> {
  let last: IDBValidKey | undefined;
  do {
    const range = last === undefined ? undefined : IDBKeyRange.lowerBound(last, true);
    const reading = from.transaction(store);
    const [keys, values] = await Promise.all([
      reading.store.getAllKeys(range, RECORDS_AT_ONCE),
      reading.store.getAll(range, RECORDS_AT_ONCE),
    ]);
    const writing = to.transaction(store, "readwrite");
    await Promise.all([...keys.map((key, at) => writing.store.put(values[at], key)), writing.done]);
    last = keys.at(-1);
  } while (last !== undefined);
}

/** The name of the database that holds the copy. */
export function copyOf(name: string): string {
  return `${name}.before-upgrade`;
}
