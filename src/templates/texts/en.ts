import type { NameFault } from "../../platform/index.ts";
import type { PresetsFileFault } from "../model/presets-file.ts";

const presets = (count: number): string => (count === 1 ? "One preset" : `${count} presets`);

/** The texts of templates and of presets of one’s own, in English. */
export const templatesEn = {
  /** At the field of a variable without a value. The second way sends a pasted text with braces in it. */
  emptyValue: (name: string): string =>
    `Fill in “${name}”. To send the braces as they are, write {{${name}}} here.`,
  /** The labels of the dialog, which are in its markup, too. */
  labels: {
    presetsTitle: "Your presets",
    presetsClose: "Close",
    presetsName: "Name of the preset",
    presetsSave: "Save the prompt",
    presetsSaveHint: "Saves System and Human as they stand, without what is attached.",
    presetsNone: "You have none yet.",
    presetsUndo: "Undo",
    presetsExport: "Export",
    presetsImport: "Import…",
    presetsDelete: "Delete",
  },
  /** Above the user’s presets in the list of all. */
  ownPresets: "Your presets",
  presetFault: {
    empty: "Type a name.",
    taken: "Another preset has this name. Choose another.",
    nothing: "Write System or Human first: there is nothing to save.",
  } satisfies Record<NameFault | "nothing", string>,
  /** The accessible names of what is in the row of a preset. */
  renamePreset: (name: string): string => `Name of ${name}`,
  movePresetUp: (name: string): string => `Move ${name} up`,
  movePresetDown: (name: string): string => `Move ${name} down`,
  deletePreset: (name: string): string => `Delete ${name}`,
  presetSaved: (name: string): string => `“${name}” is saved.`,
  presetReplaced: (name: string): string => `“${name}” has the texts of the prompt now.`,
  presetRenamed: (name: string): string => `It is called “${name}” now.`,
  presetMoved: (name: string, place: number, count: number): string =>
    `“${name}” is ${place} of ${count} now.`,
  presetDeleted: (name: string): string => `“${name}” was deleted.`,
  presetUndone: "Undone.",
  presetsExported: "Saved as causette-presets.json.",
  presetsImported: (count: number, unread: number): string =>
    `${presets(count)} imported.${unread === 0 ? "" : ` Left out, because they are no presets: ${unread}.`}`,
  presetsFileFault: {
    "too-big": "This file is larger than 1 MB. Choose one that was exported from this page.",
    "not-json": "This file is not JSON. Choose one that was exported from this page.",
    "not-presets": "This file holds no presets of this page. Choose one that was exported here.",
    newer: "This file was made by a newer version of Causette. Open it with that version.",
    empty: "This file holds no preset. Choose another one.",
    "too-many": "This file holds more than 200 presets. Split it first.",
    unreadable: "The browser could not read this file. Choose it again.",
  } satisfies Record<PresetsFileFault | "unreadable", string>,
};

export type TemplateTexts = typeof templatesEn;
