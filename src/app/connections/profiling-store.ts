import type { ConnectionsHost } from "../../core/connections/host.ts";
import { parseProfiles } from "../../core/connections/profiles-stored.ts";
import { keptDraft } from "../../core/kept-draft.ts";
import type { SettingsDraft } from "../../core/settings.ts";
import {
  addProfile,
  findProfile,
  type Profile,
  type Profiles,
  selectProfile,
  writeDraft,
} from "../../core/connections/profiles.ts";

export type ProfileStore = ReturnType<typeof createProfileStore>;

/**
 * The profiles on this device, read again before each change, so that none of another tab is lost. Each tab has its own
 * current one: that whose keys the page uses. `first` names the profile that takes over what is there when nothing was
 * ever stored.
 */
export function createProfileStore(host: ConnectionsHost, first: () => string) {
  let own: Profile = { id: host.profile(), name: first(), draft: typed() };
  /** What the device had no room for. */
  let unkept: Profiles | undefined;

  function typed(): SettingsDraft {
    return keptDraft(host.draft());
  }

  const stored = (): Profiles => unkept ?? parseProfiles(host.device.read("profiles"));

  /** All of them. The current one is always there, also when another tab has deleted it. */
  function read(): Profiles {
    return selectProfile(addProfile(stored(), own), own.id);
  }

  function write(profiles: Profiles): void {
    own = findProfile(profiles, profiles.currentId) ?? own;
    unkept = host.device.write("profiles", profiles) ? undefined : profiles;
    if (unkept !== undefined) host.onStorageFull();
  }

  return {
    read,
    write,
    /** All of them, the current one with what stands in the form. */
    readTyped: (): Profiles => writeDraft(read(), own.id, typed()),
    /** The current one keeps what was applied. As long as nobody has made a second one, the settings themselves do that. */
    keepApplied(): void {
      const id = host.profile();
      const isAlone = stored().profiles.length === 0;
      // Nobody has named it yet: its name follows its address.
      const known = isAlone ? undefined : findProfile(read(), id);
      own = { id, name: known?.name ?? first(), draft: typed() };
      if (isAlone || JSON.stringify(known) === JSON.stringify(own)) return;
      write(selectProfile(writeDraft(addProfile(stored(), own), id, own.draft), id));
    },
  };
}
