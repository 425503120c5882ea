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
 * The API keys. Each belongs to the origin and the profile that it was typed for. Remembered keys are stored only on
 * the device and read at each use, so that all tabs have the same ones.
 */
export function createKeys(device: DeviceStorage, initialProfile: string) {
  let profile = initialProfile;
  /** The keys that may not be stored. They take precedence over a remembered key of the same name. */
  let unsavedKeys: Keyring = EMPTY_KEYRING;

  const remembered = (): Keyring => parseKeyring(device.read("keys"));
  const all = (): Keyring => ({ ...remembered(), ...unsavedKeys });

  /** Writes only the keys that the edit changes. */
  function change(edit: (all: Keyring) => Keyring): void {
    const before = all();
    const after = edit(before);
    const changes = changedKeys(before, after);
    unsavedKeys = Object.fromEntries(Object.entries(after).filter(([, entry]) => !entry.remembered));
    if (changes.size === 0) return;
    device.update("keys", (stored) => withChanges(rememberedKeys(parseKeyring(stored)), changes));
  }

  return {
    /** All keys, for code that copies them between profiles. */
    all,
    change,
    profile: (): string => profile,
    /** Uses the keys of this profile from now on. The settings are stored with its id. */
    setProfile: (id: string): unknown => (profile = id),
    /** The key for an origin; empty when there is none. */
    draft: (origin: string): KeyDraft => all()[keyNameIn(profile, origin)] ?? { key: "", remembered: false },
    /** Saves the key that was typed for an origin; an empty key removes it. */
    keep(origin: string, typed: KeyDraft): void {
      const name = keyNameIn(profile, origin);
      // When this tab has an unsaved key, the remembered one belongs to another tab and stays.
      const isUnsaved = !typed.remembered && Object.hasOwn(unsavedKeys, name);
      if (isUnsaved) unsavedKeys = withKey(unsavedKeys, name, typed.key, false);
      else change((ring) => withKey(ring, name, typed.key, typed.remembered));
    },
    /** Calls back when another tab has remembered or forgotten keys. */
    watch: (onChange: () => void): void => device.watch("keys", onChange),
  };
}
