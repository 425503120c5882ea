import { isRecord } from "../../../platform/index.ts";
import { storableDraft, parseSettingsDraft } from "../../../configuration/index.ts";
import { cleanName } from "./names.ts";
import {
  addProfile,
  findProfile,
  NO_PROFILES,
  type Profile,
  type Profiles,
  selectProfile,
} from "./profiles.ts";

/** Empty, or what `crypto.randomUUID` gives: keys are kept by it and by the origin, with a blank between. */
const ID = /^[\w-]{0,64}$/;

/** Profiles from storage. Entries that are broken, and those with an id of an earlier one, are left out. Never throws. */
export function parseProfiles(value: unknown): Profiles {
  if (!isRecord(value) || !Array.isArray(value["profiles"])) return NO_PROFILES;
  const entries: readonly unknown[] = value["profiles"];
  const profiles = entries
    .map(parseProfile)
    .filter((profile) => profile !== undefined)
    .reduce<Profiles>((all, profile) => addProfile(all, profile), NO_PROFILES);
  const { currentId } = value;
  return typeof currentId === "string" ? selectProfile(profiles, currentId) : profiles;
}

function parseProfile(value: unknown): Profile | undefined {
  if (!isRecord(value)) return undefined;
  const { id, name, draft } = value;
  if (typeof id !== "string" || !ID.test(id) || typeof name !== "string" || !isRecord(draft))
    return undefined;
  const cleaned = cleanName(name);
  return cleaned === "" ? undefined : { id, name: cleaned, draft: storableDraft(parseSettingsDraft(draft)) };
}

/**
 * Stored profiles with what one tab has changed, and nothing else: it saw `before` and made `after` of it. What it added,
 * renamed, set or deleted holds; in all the rest what is stored does, so a profile that another tab has deleted stays
 * deleted unless this tab has changed it since.
 */
export function mergeProfiles(before: Profiles, after: Profiles, stored: Profiles): Profiles {
  if (stored.profiles.length === 0) return after; // what the first one is, nobody has stored yet
  const kept = stored.profiles.flatMap((profile) => {
    const [was, is] = [findProfile(before, profile.id), findProfile(after, profile.id)];
    if (is === undefined) return was === undefined ? [profile] : [];
    return [was === undefined ? is : mergeProfile(was, is, profile)];
  });
  const others = kept.reduce((all, profile) => addProfile(all, profile), NO_PROFILES);
  const merged = after.profiles.reduce((all, profile, index) => {
    const was = findProfile(before, profile.id);
    const isUnchanged = was !== undefined && isSame(was, profile);
    return isUnchanged ? all : addProfile(all, profile, placeAfter(all, after.profiles.slice(0, index)));
  }, others);
  return merged.profiles.length === 0 ? after : selectProfile(merged, after.currentId);
}

function mergeProfile(was: Profile, is: Profile, stored: Profile): Profile {
  return {
    id: stored.id,
    name: is.name === was.name ? stored.name : is.name,
    draft: JSON.stringify(is.draft) === JSON.stringify(was.draft) ? stored.draft : is.draft,
  };
}

function isSame(one: Profile, other: Profile): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The place behind the last of these that is there. */
function placeAfter({ profiles }: Profiles, before: readonly Profile[]): number {
  const ids = new Set(before.map(({ id }) => id));
  return profiles.findLastIndex(({ id }) => ids.has(id)) + 1;
}
