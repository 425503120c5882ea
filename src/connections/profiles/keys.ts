import type { KeyStore, ProfileKeys } from "../app-for-connections.ts";
import { keyFor, keyNameIn, type Keyring } from "../../configuration/index.ts";

/** Copies and removes the keys of profiles. */
export function createProfileKeys(store: KeyStore): ProfileKeys {
  return {
    copy(from, to): void {
      store.change((all) => {
        const copies = entriesOf(all, from).map(([origin, entry]) => [keyNameIn(to, origin), entry]);
        return { ...all, ...Object.fromEntries(copies) };
      });
    },
    remove(id): () => void {
      let removed: Keyring = {};
      store.change((all) => {
        removed = Object.fromEntries(
          entriesOf(all, id).map(([origin, entry]) => [keyNameIn(id, origin), entry]),
        );
        return Object.fromEntries(Object.entries(all).filter(([name]) => !Object.hasOwn(removed, name)));
      });
      return () => store.change((all) => ({ ...all, ...removed }));
    },
    has: (id, origin) => keyFor(store.all(), keyNameIn(id, origin)) !== "",
  };
}

/** The keys of one profile, by origin. */
function entriesOf(all: Keyring, id: string): [origin: string, entry: NonNullable<Keyring[string]>][] {
  const prefix = keyNameIn(id, "");
  return Object.entries(all).flatMap(([name, entry]) => {
    const origin = name.slice(prefix.length);
    return name.startsWith(prefix) && !origin.includes(" ") ? [[origin, entry]] : [];
  });
}
