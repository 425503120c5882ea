import {
  changedKeys,
  EMPTY_KEYRING,
  type Keyring,
  keyNameIn,
  parseKeyring,
  rememberedKeys,
  withChanges,
  withKey,
} from "./model/keyring.ts";
import type { DeviceStorage } from "../platform/index.ts";
import type { KeyDraft } from "./view/configuration.ts";

export type Keys = ReturnType<typeof createKeys>;

/**
 * The keys: each stays with the origin, and with the profile, that it was typed for. Those that are remembered are on the
 * device only, and read from there at each use: what another tab remembers is here, and what it forgets is not.
 */
export function createKeys(device: DeviceStorage, initialProfile: string) {
  let profile = initialProfile;
  /** Those that may not be remembered. They hide a remembered one of the same name. */
  let unsavedKeys: Keyring = EMPTY_KEYRING;

  const remembered = (): Keyring => parseKeyring(device.read("keys"));
  const all = (): Keyring => ({ ...remembered(), ...unsavedKeys });

  /** Writes only what the edit changes. */
  function change(edit: (all: Keyring) => Keyring): void {
    const before = all();
    const after = edit(before);
    const changes = changedKeys(before, after);
    unsavedKeys = Object.fromEntries(Object.entries(after).filter(([, entry]) => !entry.remembered));
    if (changes.size === 0) return;
    device.update("keys", (stored) => withChanges(rememberedKeys(parseKeyring(stored)), changes));
  }

  return {
    /** All of them, for whoever moves them from profile to profile. */
    all,
    change,
    profile: (): string => profile,
    /** Uses the keys of this profile from now on; the settings are kept with its id. */
    setProfile: (id: string): unknown => (profile = id),
    /** The key for an origin, empty where there is none. */
    draft: (origin: string): KeyDraft => all()[keyNameIn(profile, origin)] ?? { key: "", remembered: false },
    /** Keeps what was typed for an origin; an empty key removes it. */
    keep(origin: string, typed: KeyDraft): void {
      const name = keyNameIn(profile, origin);
      // Where this tab has a key of its unsavedKeys, the remembered one is another tab's: it stays.
      const isUnsaved = !typed.remembered && Object.hasOwn(unsavedKeys, name);
      if (isUnsaved) unsavedKeys = withKey(unsavedKeys, name, typed.key, false);
      else change((ring) => withKey(ring, name, typed.key, typed.remembered));
    },
    /** Calls back when another tab has remembered or forgotten keys. */
    watch: (onChange: () => void): void => device.watch("keys", onChange),
  };
}
