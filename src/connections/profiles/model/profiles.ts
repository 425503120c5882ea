import type { SettingsDraft } from "../../../configuration/index.ts";
import { cleanName, nameFault, type NameFault, uniqueName } from "./names.ts";

/** A named server with its own settings. Its keys are kept elsewhere, by its id. */
export interface Profile {
  /** Empty for the one that was there before there were profiles. */
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

/** The one with this id. */
export function findProfile({ profiles }: Profiles, id: string): Profile | undefined {
  return profiles.find((profile) => profile.id === id);
}

/** Adds a profile, at the end or at a place in the list; an id that is there already changes nothing. Its name is made unique. */
export function addProfile(all: Profiles, profile: Profile, index = all.profiles.length): Profiles {
  if (findProfile(all, profile.id) !== undefined) return all;
  const name = uniqueName(namesOf(all), profile.name);
  const profiles = all.profiles.toSpliced(index, 0, { ...profile, name });
  return { profiles, currentId: all.profiles.length === 0 ? profile.id : all.currentId };
}

/** Adds a copy right behind its original; an unknown id changes nothing. */
export function duplicateProfile(all: Profiles, id: string, copy: Pick<Profile, "id" | "name">): Profiles {
  const original = findProfile(all, id);
  if (original === undefined) return all;
  return addProfile(all, { ...original, ...copy }, all.profiles.indexOf(original) + 1);
}

export type Renamed =
  { readonly ok: true; readonly profiles: Profiles } | { readonly ok: false; readonly fault: NameFault };

/** Gives a profile another name, or says what is wrong with it. */
export function renameProfile(all: Profiles, id: string, typed: string): Renamed {
  const fault = nameFault(namesOf(all, id), typed);
  return fault === undefined
    ? { ok: true, profiles: changeProfile(all, id, { name: cleanName(typed) }) }
    : { ok: false, fault };
}

/** Writes what the form holds into a profile. */
export function writeDraft(all: Profiles, id: string, draft: SettingsDraft): Profiles {
  return changeProfile(all, id, { draft });
}

/** Takes a profile away. The last one stays. In the place of the current one comes its neighbour. */
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

/** The names that are taken, without the one of `id`. */
export function namesOf({ profiles }: Profiles, id?: string): readonly string[] {
  return profiles.filter((profile) => profile.id !== id).map(({ name }) => name);
}

function changeProfile(all: Profiles, id: string, change: Partial<Omit<Profile, "id">>): Profiles {
  const profiles = all.profiles.map((profile) => (profile.id === id ? { ...profile, ...change } : profile));
  return { ...all, profiles };
}
