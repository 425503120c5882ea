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
 * The profiles on this device. Each change is applied to the stored profiles, so that no change of another tab is lost.
 * Each tab has its own current profile, whose keys the page uses. `first` names the profile that is created from the
 * existing settings when nothing is stored yet.
 */
export function createProfileStore(app: AppForConnections, first: () => string) {
  function typed(): SettingsDraft {
    return storableDraft(app.draft());
  }

  const stored = (): Profiles => parseProfiles(app.device.read("profiles"));
  /** The current profile, as this tab last read or wrote it. */
  let own: Profile = findProfile(stored(), app.profile()) ?? {
    id: app.profile(),
    name: first(),
    draft: typed(),
  };

  /** All profiles. The current one is always included, even if another tab has deleted it. */
  function read(): Profiles {
    return selectProfile(addProfile(stored(), own), own.id);
  }

  /** Writes a changed result of `read()`. */
  function write(profiles: Profiles): void {
    const before = read();
    own = findProfile(profiles, profiles.currentId) ?? own;
    app.device.update("profiles", (now) => mergeProfiles(before, profiles, parseProfiles(now)));
  }

  const isTyped = (): boolean => JSON.stringify(typed()) !== JSON.stringify(own.draft);

  return {
    read,
    write,
    /** All profiles, the current one with the settings in the form. */
    readTyped: (): Profiles => (isTyped() ? writeDraft(read(), own.id, typed()) : read()),
    /**
     * Saves the applied settings in the current profile. While there is no second profile, the settings themselves are
     * stored instead.
     */
    saveApplied(): void {
      const id = app.profile();
      // It has no name from the user yet, so its name depends on its address.
      if (stored().profiles.length === 0) own = { id, name: first(), draft: typed() };
      else if (isTyped()) write(selectProfile(writeDraft(read(), id, typed()), id));
    },
  };
}
