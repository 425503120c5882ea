import { isRecord } from "../../../platform/index.ts";
import { keptDraft, parseSettingsDraft } from "../../../configuration/index.ts";
import { cleanName } from "./names.ts";
import { addProfile, NO_PROFILES, type Profile, type Profiles, selectProfile } from "./profiles.ts";

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
  return cleaned === "" ? undefined : { id, name: cleaned, draft: keptDraft(parseSettingsDraft(draft)) };
}
