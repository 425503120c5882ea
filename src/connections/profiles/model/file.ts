import {
  cleanName,
  isRecord,
  type OwnFileFault,
  readOwnFile,
  uniqueName,
  writeOwnFile,
} from "../../../platform/index.ts";
import {
  storableDraft,
  parseBaseURL,
  parseSettingsDraft,
  type SettingsDraft,
  WHOLE_BODY,
  withoutSecrets,
} from "../../../configuration/index.ts";

import type { Profiles } from "./profiles.ts";

/** More than a thousand times the size of a profile. */
export const LARGEST_FILE_BYTES = 1_000_000;
/** More profiles than this nobody can review before confirming. */
const FORMAT = { kind: "profiles", version: 1, mostBytes: LARGEST_FILE_BYTES, most: 200 } as const;

/** The text of a file, and what was left out of it, per profile. */
interface ProfilesFile {
  readonly text: string;
  readonly leftOut: readonly { readonly name: string; readonly what: readonly LeftOut[] }[];
}

/** Writes the profiles as JSON, without ids and without anything that may be a key. */
export function writeProfilesFile({ profiles }: Profiles): ProfilesFile {
  const written = profiles.map(({ name, draft }) => ({ name, ...leaveOutSecrets(draft) }));
  return {
    text: writeOwnFile(
      FORMAT,
      written.map(({ name, draft }) => ({ name, settings: draft })),
    ),
    leftOut: written
      .filter(({ leftOut }) => leftOut.length > 0)
      .map(({ name, leftOut }) => ({ name, what: leftOut })),
  };
}

/** A profile from a file. */
export interface ImportedProfile {
  readonly name: string;
  readonly draft: SettingsDraft;
}

export type FileFault = OwnFileFault<"profiles">;

type ParsedFile =
  | { readonly ok: true; readonly profiles: readonly ImportedProfile[]; readonly unread: number }
  | { readonly ok: false; readonly fault: FileFault };

/** Parses a file; `unread` is the number of entries that are not profiles. Unknown fields are ignored. Never throws. */
export function parseProfilesFile(text: string): ParsedFile {
  const read = readOwnFile(text, FORMAT, parseEntry);
  return read.ok ? { ok: true, profiles: withUniqueNames(read.entries), unread: read.unread } : read;
}

function parseEntry(value: unknown): ImportedProfile | undefined {
  if (!isRecord(value)) return undefined;
  const { name, settings } = value;
  if (typeof name !== "string" || cleanName(name) === "" || !isRecord(settings)) return undefined;
  return { name: cleanName(name), draft: storableDraft(parseSettingsDraft(settings)) };
}

function withUniqueNames(profiles: readonly ImportedProfile[]): readonly ImportedProfile[] {
  const taken = new Set<string>();
  return profiles.map(({ name, draft }) => {
    const unique = uniqueName(taken, name);
    taken.add(unique);
    return { name: unique, draft };
  });
}

/** Something that is left out of a file. */
export type LeftOut =
  /** A value in the extra body, by its name there. */
  | { readonly kind: "value"; readonly name: string }
  /** The whole extra body, because it can't be parsed and searched. */
  | { readonly kind: "extra-body" }
  /** An invalid address; it may contain a password. */
  | { readonly kind: "address" };

/** Removes everything from a draft that may be secret, and lists the names of what was removed, never a value. */
export function leaveOutSecrets(draft: SettingsDraft): {
  readonly draft: SettingsDraft;
  readonly leftOut: readonly LeftOut[];
} {
  const address = parseBaseURL(draft.baseURL);
  const isPlain = address.ok || address.fault === "empty";
  const { text, leftOut } = searchBody(draft.extraBody);
  return {
    // The parsed address, because the text that was pasted around it may contain a key.
    draft: { ...draft, baseURL: address.ok ? address.url : "", extraBody: text },
    leftOut: isPlain ? leftOut : [{ kind: "address" }, ...leftOut],
  };
}

function searchBody(extraBody: string): { readonly text: string; readonly leftOut: readonly LeftOut[] } {
  const { text, leftOut } = withoutSecrets(extraBody);
  const found = [...new Set(leftOut)].map((name): LeftOut =>
    name === WHOLE_BODY ? { kind: "extra-body" } : { kind: "value", name },
  );
  return { text, leftOut: found };
}
