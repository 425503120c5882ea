import { settingLabelsEn } from "../../../configuration/index.ts";
import type { FileFault, LeftOut } from "../model/file.ts";
import type { NameFault } from "../../../platform/index.ts";

/** The texts of the profiles in English. The labels are in the markup, too. */
export const profilesEn = {
  labels: {
    profilesTitle: "Profiles",
    profilesHint: "Each has its own address, settings, model and keys. The one in use keeps what you apply.",
    profilesClose: "Close",
    profilesList: "Your profiles",
    profilesInUse: "in use",
    profilesUse: "Use",
    profilesRename: "Rename",
    profilesDuplicate: "Duplicate",
    profilesDelete: "Delete",
    profilesSave: "Save",
    profilesCancel: "Cancel",
    profilesNew: "New profile",
    profilesTemplate: "Begin with",
    profilesName: "Name of the profile",
    profilesAdd: "Add and use",
    profilesCopy: "Copy",
    profilesFile: "In a file",
    profilesFileHint: "For another browser or another person. Keys are never in the file.",
    profilesExport: "Export",
    profilesImport: "Import…",
    profilesImportYes: "Import",
  },
  /** The default names of profiles. */
  names: {
    usual: "LM Studio",
    other: "Default",
    fresh: "New profile",
    copy: (name: string): string => `${name} (copy)`,
    imported: (name: string): string => `${name} (imported)`,
  },
  loadedModel: "the loaded model",
  noAddress: "no address",
  /** The accessible name of a button: several profiles have a button with the same word. */
  aloud: (action: string, name: string): string => `${action} ${name}`,
  renameLabel: (name: string): string => `New name of ${name}`,
  used: (name: string): string => `“${name}” is in use.`,
  usedHosted: (name: string): string =>
    `“${name}” is in use. Type its key under “API key”, then press Apply.`,
  faultyUse: (name: string): string => `“${name}” is in the form, but one of its settings is not valid.`,
  added: (name: string): string => `“${name}” was added.`,
  renamed: (name: string): string => `It is called “${name}” now.`,
  removed: (name: string): string => `The profile “${name}” was deleted, and its keys with it.`,
  nameFault: {
    empty: "Type a name.",
    taken: "Another profile has this name. Choose another.",
  } satisfies Record<NameFault, string>,
  templates: {
    form: "The settings in the form",
    local: "On this computer",
    hosted: "Services on the internet",
    address: (baseURL: string): string => `Its address: ${baseURL}`,
    hostedWarning: (host: string): string =>
      `A service on the internet: all that you type goes to ${host}, and may be kept there or cost money.`,
    keyPage: (name: string): string => `Get a key from ${name} (opens in a new tab)`,
  },
  fields: settingLabelsEn,
  exported: (leftOut: string): string =>
    leftOut === ""
      ? "Saved as causette-profiles.json, without keys."
      : `Saved as causette-profiles.json, without keys. Also left out, for it may be secret: ${leftOut}.`,
  leftOut: (name: string, what: readonly LeftOut[]): string =>
    `${what.map(leftOutWord).join(", ")} (${name})`,
  fileFault: {
    "too-big": "This file is larger than 1 MB. Choose one that was exported from this page.",
    "not-json": "This file is not JSON. Choose one that was exported from this page.",
    "not-profiles": "This file holds no profiles of this page. Choose one that was exported here.",
    newer: "This file was made by a newer version of Causette. Open it with that version.",
    empty: "This file holds no profile. Choose another one.",
    "too-many": "This file holds more than 200 profiles. Split it first.",
    unreadable: "The browser could not read this file. Choose it again.",
  } satisfies Record<FileFault | "unreadable", string>,
  importing: {
    title: (file: string): string => `Import from ${file}?`,
    nothing: "All of it is here already: there is nothing to import.",
    unread: (count: number): string =>
      count === 1
        ? "One entry is no profile and was left out."
        : `${count} entries are no profiles and were left out.`,
    kind: { added: "new", same: "the same as here", changed: "differs from the one here" },
    value: (field: string, to: string): string => `${field}: ${to}`,
    change: (field: string, from: string, to: string): string => `${field}: ${from} → ${to}`,
    none: "(empty)",
    on: "on",
    off: "off",
    away: (host: string): string =>
      `Not on this computer: once this profile is in use, all that you type goes to ${host}.`,
    keyStays: "Its key goes only to the address that it was typed for.",
    choice: (name: string): string => `What to do with ${name}`,
    add: (name: string): string => `Add as “${name}”`,
    replace: "Replace the one here",
    skip: "Leave it out",
    done: (count: number): string =>
      count === 1 ? "One profile was imported." : `${count} profiles were imported.`,
    nothingChosen: "Nothing was imported.",
  },
};

function leftOutWord(what: LeftOut): string {
  switch (what.kind) {
    case "value":
      return `“${what.name}” of the extra JSON body`;
    case "extra-body":
      return "the extra JSON body";
    case "address":
      return "the address";
  }
}
