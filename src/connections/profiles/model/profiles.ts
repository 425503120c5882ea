import type { SettingsDraft } from "../../../configuration/index.ts";
import { cleanName, nameFault, type NameFault, uniqueName } from "../../../platform/index.ts";

/** A named server with its own settings. Its keys are stored separately, by its id. */
export interface Profile {
  /** Empty for the settings from before there were profiles. */
  readonly id: string;
  readonly name: string;
  readonly draft: SettingsDraft;
}

/** The profiles in their order; ids and names are unique, and `currentId` is one of the ids unless there is none. */
export interface Profiles {
  readonly profiles: readonly Profile[];
  readonly currentId: string;
}

export const NO_PROFILES: Profiles = { profiles: [], currentId: "" };

/** Finds the profile with this id. */
export function findProfile({ profiles }: Profiles, id: string): Profile | undefined {
  return profiles.find((profile) => profile.id === id);
}

/** Adds a profile, at the end or at an index; an existing id changes nothing. The name is made unique. */
export function addProfile(all: Profiles, profile: Profile, index = all.profiles.length): Profiles {
  if (findProfile(all, profile.id) !== undefined) return all;
  const name = uniqueName(namesOf(all), profile.name);
  const profiles = all.profiles.toSpliced(index, 0, { ...profile, name });
  return { profiles, currentId: all.profiles.length === 0 ? profile.id : all.currentId };
}

/** Adds a copy directly after its original; an unknown id changes nothing. */
export function duplicateProfile(all: Profiles, id: string, copy: Pick<Profile, "id" | "name">): Profiles {
  const original = findProfile(all, id);
  if (original === undefined) return all;
  return addProfile(all, { ...original, ...copy }, all.profiles.indexOf(original) + 1);
}

export type Renamed =
  { readonly ok: true; readonly profiles: Profiles } | { readonly ok: false; readonly fault: NameFault };

/** Renames a profile, or returns what is wrong with the name. */
export function renameProfile(all: Profiles, id: string, typed: string): Renamed {
  const fault = nameFault(namesOf(all, id), typed);
  return fault === undefined
    ? { ok: true, profiles: changeProfile(all, id, { name: cleanName(typed) }) }
    : { ok: false, fault };
}

/** Replaces the settings of a profile. */
export function writeDraft(all: Profiles, id: string, draft: SettingsDraft): Profiles {
  return changeProfile(all, id, { draft });
}

/** Removes a profile, except the last one. If it was the current one, its neighbour becomes current. */
export function removeProfile(all: Profiles, id: string): Profiles {
  const index = all.profiles.findIndex((profile) => profile.id === id);
  if (index === -1 || all.profiles.length === 1) return all;
  const profiles = all.profiles.toSpliced(index, 1);
  const neighbour = profiles[Math.min(index, profiles.length - 1)];
  return { profiles, currentId: all.currentId === id ? (neighbour?.id ?? "") : all.currentId };
}

/** Makes a profile the current one; an unknown id changes nothing. */
export function selectProfile(all: Profiles, id: string): Profiles {
  return findProfile(all, id) === undefined ? all : { ...all, currentId: id };
}

/** The names in use, except the one of `id`. */
export function namesOf({ profiles }: Profiles, id?: string): readonly string[] {
  return profiles.filter((profile) => profile.id !== id).map(({ name }) => name);
}

function changeProfile(all: Profiles, id: string, change: Partial<Omit<Profile, "id">>): Profiles {
  const profiles = all.profiles.map((profile) => (profile.id === id ? { ...profile, ...change } : profile));
  return { ...all, profiles };
}
