import { isRecord, parseJSON } from "../../../platform/index.ts";
import { keptDraft, parseSettingsDraft, type SettingsDraft } from "../../../configuration/index.ts";
import { cleanName, uniqueName } from "./names.ts";
import { type LeftOut, leaveOutSecrets } from "./secrets.ts";
import type { Profiles } from "./profiles.ts";

const KIND = "profiles";
const VERSION = 1;

/** More than a thousand times what a profile takes. */
export const LARGEST_FILE_BYTES = 1_000_000;
/** More than anybody can look through before saying yes. */
export const MOST_PROFILES = 200;

/** The text of a file, and what stays out of it, profile by profile. */
export interface ProfilesFile {
  readonly text: string;
  readonly leftOut: readonly { readonly name: string; readonly what: readonly LeftOut[] }[];
}

/** The profiles as JSON, without ids and without anything that may be a key. */
export function writeProfilesFile({ profiles }: Profiles): ProfilesFile {
  const written = profiles.map(({ name, draft }) => ({ name, ...leaveOutSecrets(draft) }));
  const file = {
    causette: KIND,
    version: VERSION,
    profiles: written.map(({ name, draft }) => ({ name, settings: draft })),
  };
  return {
    text: `${JSON.stringify(file, undefined, 2)}\n`,
    leftOut: written
      .filter(({ leftOut }) => leftOut.length > 0)
      .map(({ name, leftOut }) => ({ name, what: leftOut })),
  };
}

/** A profile as a file has it. */
export interface ImportedProfile {
  readonly name: string;
  readonly draft: SettingsDraft;
}

export type FileFault = "too-big" | "not-json" | "not-profiles" | "newer" | "empty" | "too-many";

export type ParsedFile =
  | { readonly ok: true; readonly profiles: readonly ImportedProfile[]; readonly unread: number }
  | { readonly ok: false; readonly fault: FileFault };

/** Reads a file; `unread` counts the entries that are no profiles. Fields that it doesn't know are ignored. Never throws. */
export function parseProfilesFile(text: string): ParsedFile {
  if (new TextEncoder().encode(text).length > LARGEST_FILE_BYTES) return { ok: false, fault: "too-big" };
  if (text.trim() === "") return { ok: false, fault: "empty" };
  const file = parseJSON(text.replace(/^\ufeff/, "")); // editors put it in front
  if (file === undefined) return { ok: false, fault: "not-json" };
  if (!isRecord(file) || file["causette"] !== KIND) return { ok: false, fault: "not-profiles" };
  const { version, profiles } = file;
  if (typeof version === "number" && version > VERSION) return { ok: false, fault: "newer" };
  if (version !== VERSION || !Array.isArray(profiles)) return { ok: false, fault: "not-profiles" };
  if (profiles.length > MOST_PROFILES) return { ok: false, fault: "too-many" };
  const read = profiles.map(parseEntry).filter((profile) => profile !== undefined);
  if (read.length === 0) return { ok: false, fault: "empty" };
  return { ok: true, profiles: withUniqueNames(read), unread: profiles.length - read.length };
}

function parseEntry(value: unknown): ImportedProfile | undefined {
  if (!isRecord(value)) return undefined;
  const { name, settings } = value;
  if (typeof name !== "string" || cleanName(name) === "" || !isRecord(settings)) return undefined;
  return { name: cleanName(name), draft: keptDraft(parseSettingsDraft(settings)) };
}

function withUniqueNames(profiles: readonly ImportedProfile[]): readonly ImportedProfile[] {
  const taken = new Set<string>();
  return profiles.map(({ name, draft }) => {
    const unique = uniqueName(taken, name);
    taken.add(unique);
    return { name: unique, draft };
  });
}
