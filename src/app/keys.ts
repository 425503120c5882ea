import { type Keyring, keyNameIn, parseKeyring, rememberedKeys, withKey } from "../core/keyring.ts";
import type { Storage } from "../core/services.ts";
import type { KeyDraft } from "../ui/configuration.ts";

/** The keys: each stays with the origin, and with the profile, that it was typed for. */
export function createKeys(device: Storage, onStorageFull: () => void) {
  let keyring: Keyring = parseKeyring(device.read("keys"));
  const stored = device.read("profile");
  let profile = typeof stored === "string" ? stored : "";

  function save(): void {
    if (!device.write("keys", rememberedKeys(keyring))) onStorageFull();
  }

  return {
    /** All of them, for whoever moves them from profile to profile. */
    all: (): Keyring => keyring,
    replace(all: Keyring): void {
      keyring = all;
      save();
    },
    profile: (): string => profile,
    /** Takes keys of this profile from now on; the settings are kept with its id. */
    setProfile: (id: string): unknown => (profile = id),
    /** The key for an origin, empty where there is none. */
    draft: (origin: string): KeyDraft =>
      keyring[keyNameIn(profile, origin)] ?? { key: "", remembered: false },
    /** Keeps what was typed for an origin; an empty key removes it. */
    keep(origin: string, { key, remembered }: KeyDraft): void {
      keyring = withKey(keyring, keyNameIn(profile, origin), key, remembered);
    },
    save,
  };
}
