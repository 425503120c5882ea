import {
  DEFAULT_SETTINGS,
  IN_BROWSER_URL,
  NUMBER_NAMES,
  parseBaseURL,
  type SettingsDraft,
  isLoopbackHost,
} from "../../../configuration/index.ts";
import type { ImportedProfile } from "./file.ts";
import { addProfile, findProfile, type Profiles, removeProfile, writeDraft } from "./profiles.ts";

/** A setting that an import would change. */
export interface SettingChange {
  readonly field: keyof SettingsDraft;
  readonly from: string | boolean;
  readonly to: string | boolean;
}

/** What an import would do with one profile of the file, matched by name. */
export interface ImportChange {
  readonly imported: ImportedProfile;
  readonly match:
    /** With the settings that differ from the defaults. */
    | { readonly kind: "added"; readonly settings: readonly SettingChange[] }
    | { readonly kind: "same" }
    | { readonly kind: "changed"; readonly id: string; readonly settings: readonly SettingChange[] };
  /** The host, if its address is not on this computer; the address itself, if it can't be parsed. */
  readonly away: string | undefined;
}

/** Compares the profiles of a file with the existing ones. Changes nothing. */
export function compareImport(all: Profiles, imported: readonly ImportedProfile[]): readonly ImportChange[] {
  return imported.map((each) => ({
    imported: each,
    match: match(all, each),
    away: remoteHost(each.draft.baseURL),
  }));
}

function match({ profiles }: Profiles, { name, draft }: ImportedProfile): ImportChange["match"] {
  const known = profiles.find((profile) => profile.name === name);
  const settings = differences(known?.draft ?? DEFAULT_SETTINGS, draft);
  if (known === undefined) return { kind: "added", settings };
  return settings.length === 0 ? { kind: "same" } : { kind: "changed", id: known.id, settings };
}

const FIELDS: readonly (keyof SettingsDraft)[] = [
  "baseURL",
  "model",
  ...NUMBER_NAMES,
  "stream",
  "stop",
  "extraBody",
  "timeLimit",
  "pictureSide",
];

function differences(from: SettingsDraft, to: SettingsDraft): readonly SettingChange[] {
  return FIELDS.filter((field) => from[field] !== to[field]).map((field) => ({
    field,
    from: from[field],
    to: to[field],
  }));
}

/** The host of an address that is not this computer. */
export function remoteHost(address: string): string | undefined {
  const base = parseBaseURL(address);
  if (!base.ok) return base.fault === "empty" ? undefined : address;
  if (base.url === IN_BROWSER_URL) return undefined;
  const { host, hostname } = new URL(base.url);
  return isLoopbackHost(hostname) ? undefined : host;
}

/**
 * The user's choice for a profile of a file: the id and name of a new profile, or the profile whose settings it
 * replaces.
 */
export type ImportChoice =
  | { readonly kind: "add"; readonly id: string; readonly name: string; readonly draft: SettingsDraft }
  | { readonly kind: "replace"; readonly id: string; readonly draft: SettingsDraft };

/** Applies the choices. A profile to replace that was deleted meanwhile is ignored. */
export function applyImport(all: Profiles, choices: readonly ImportChoice[]): Profiles {
  return choices.reduce((now, choice) => {
    const { id, draft } = choice;
    return choice.kind === "add"
      ? addProfile(now, { id, name: choice.name, draft })
      : writeDraft(now, id, draft);
  }, all);
}

/** Undoes the choices, and nothing else: `before` has the settings that were replaced. */
export function undoImport(all: Profiles, choices: readonly ImportChoice[], before: Profiles): Profiles {
  return choices.reduce((now, { kind, id }) => {
    if (kind === "add") return removeProfile(now, id);
    const replaced = findProfile(before, id);
    return replaced === undefined ? now : writeDraft(now, id, replaced.draft);
  }, all);
}
