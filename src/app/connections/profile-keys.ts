import type { KeyStore, ProfileKeys } from "../../core/connections/host.ts";
import { keyFor, type Keyring, keyNameIn } from "../../core/keyring.ts";

/** Moves keys from profile to profile. */
export function createProfileKeys(store: KeyStore): ProfileKeys {
  /** The keys of one profile, each by its origin. */
  function entriesOf(id: string): [origin: string, entry: NonNullable<Keyring[string]>][] {
    const prefix = keyNameIn(id, "");
    return Object.entries(store.all()).flatMap(([name, entry]) => {
      const origin = name.slice(prefix.length);
      return name.startsWith(prefix) && !origin.includes(" ") ? [[origin, entry]] : [];
    });
  }

  return {
    copy(from, to): void {
      const copies = entriesOf(from).map(([origin, entry]) => [keyNameIn(to, origin), entry]);
      store.replace({ ...store.all(), ...Object.fromEntries(copies) });
    },
    remove(id): () => void {
      const gone = entriesOf(id).map(([origin, entry]) => [keyNameIn(id, origin), entry] as const);
      const names = new Set(gone.map(([name]) => name));
      store.replace(Object.fromEntries(Object.entries(store.all()).filter(([name]) => !names.has(name))));
      return () => store.replace({ ...store.all(), ...Object.fromEntries(gone) });
    },
    has: (id, origin) => keyFor(store.all(), keyNameIn(id, origin)) !== "",
  };
}
