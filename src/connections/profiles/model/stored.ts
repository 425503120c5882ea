import { isRecord, cleanName } from "../../../platform/index.ts";
import { storableDraft, parseSettingsDraft } from "../../../configuration/index.ts";
import {
  addProfile,
  findProfile,
  NO_PROFILES,
  type Profile,
  type Profiles,
  selectProfile,
} from "./profiles.ts";

/** Empty, or a UUID. Keys are stored by this id and the origin, separated by a space. */
const ID = /^[\w-]{0,64}$/;

/** Parses profiles from storage. Invalid entries, and those with a duplicate id, are left out. Never throws. */
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
 * Merges the changes of this tab (from `before` to `after`) into the stored profiles. What this tab has added, renamed,
 * set or deleted is kept; everything else is taken from storage. So a profile that another tab has deleted stays
 * deleted, unless this tab has changed it since.
 */
export function mergeProfiles(before: Profiles, after: Profiles, stored: Profiles): Profiles {
  if (stored.profiles.length === 0) return after; // nothing is stored before the first profile
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

/** The index after the last of these that exists. */
function placeAfter({ profiles }: Profiles, before: readonly Profile[]): number {
  const ids = new Set(before.map(({ id }) => id));
  return profiles.findLastIndex(({ id }) => ids.has(id)) + 1;
}
