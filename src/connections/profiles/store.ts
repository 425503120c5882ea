import type { AppForConnections } from "../app-for-connections.ts";
import { mergeProfiles, parseProfiles } from "./model/stored.ts";
import { storableDraft, type SettingsDraft } from "../../configuration/index.ts";
import {
  addProfile,
  findProfile,
  type Profile,
  type Profiles,
  selectProfile,
  writeDraft,
} from "./model/profiles.ts";

export type ProfileStore = ReturnType<typeof createProfileStore>;

/**
 * The profiles on this device. Each change is made to what is stored then, so that none of another tab is lost. Each tab
 * has its own current one: that whose keys the page uses. `first` names the profile that takes over what is there when
 * nothing was ever stored.
 */
export function createProfileStore(app: AppForConnections, first: () => string) {
  function typed(): SettingsDraft {
    return storableDraft(app.draft());
  }

  const stored = (): Profiles => parseProfiles(app.device.read("profiles"));
  /** The current one as this tab has last read or written it. */
  let own: Profile = findProfile(stored(), app.profile()) ?? {
    id: app.profile(),
    name: first(),
    draft: typed(),
  };

  /** All of them. The current one is always there, also when another tab has deleted it. */
  function read(): Profiles {
    return selectProfile(addProfile(stored(), own), own.id);
  }

  /** Writes what has been made of `read()`. */
  function write(profiles: Profiles): void {
    const before = read();
    own = findProfile(profiles, profiles.currentId) ?? own;
    app.device.update("profiles", (now) => mergeProfiles(before, profiles, parseProfiles(now)));
  }

  const isTyped = (): boolean => JSON.stringify(typed()) !== JSON.stringify(own.draft);

  return {
    read,
    write,
    /** All of them, the current one with what stands in the form. */
    readTyped: (): Profiles => (isTyped() ? writeDraft(read(), own.id, typed()) : read()),
    /** The current one keeps what was applied. As long as nobody has made a second one, the settings themselves do that. */
    saveApplied(): void {
      const id = app.profile();
      // Nobody has named it yet: its name follows its address.
      if (stored().profiles.length === 0) own = { id, name: first(), draft: typed() };
      else if (isTyped()) write(selectProfile(writeDraft(read(), id, typed()), id));
    },
  };
}
