import { cleanName, isRecord, uniqueName } from "../../platform/index.ts";

/** The texts of a preset. */
export interface PresetTexts {
  readonly system: string;
  readonly human: string;
}

/** A preset without the id that it has on this device. */
export interface NamedPreset extends PresetTexts {
  readonly name: string;
}

/** A preset that the user has saved. */
export interface OwnPreset extends NamedPreset {
  readonly id: string;
}

/** In the order in which they are listed. */
export type OwnPresets = readonly OwnPreset[];

const ID = /^own-[\w-]{1,60}$/;

/** A new id, which no built-in preset has. */
export function newPresetId(): string {
  return `own-${crypto.randomUUID()}`;
}

/** Whether this may be the id of a preset of the user's. */
export function isOwnId(value: unknown): value is string {
  return typeof value === "string" && ID.test(value);
}

/** Parses what is stored; what is no preset is left out. Never throws. */
export function parseOwnPresets(value: unknown): OwnPresets {
  const stored: readonly unknown[] = Array.isArray(value) ? value : [];
  const byId = new Map<string, OwnPreset>();
  for (const each of stored) {
    const preset = parseNamedPreset(each);
    const id = isRecord(each) ? each["id"] : undefined;
    if (preset !== undefined && isOwnId(id) && !byId.has(id)) byId.set(id, { id, ...preset });
  }
  return [...byId.values()];
}

/** Parses a preset from storage or a file; one without a name or without a text is none. Never throws. */
export function parseNamedPreset(value: unknown): NamedPreset | undefined {
  if (!isRecord(value)) return undefined;
  const { name, system = "", human = "" } = value;
  if (typeof name !== "string" || typeof system !== "string" || typeof human !== "string") return undefined;
  const isEmpty = cleanName(name) === "" || `${system}${human}`.trim() === "";
  return isEmpty ? undefined : { name: cleanName(name), system, human };
}

/** Saves a preset: in place of the one of this name, else at the end. */
export function savePreset(all: OwnPresets, preset: OwnPreset): OwnPresets {
  const isThere = all.some(({ name }) => name === preset.name);
  if (!isThere) return [...all, preset];
  return all.map((each) => (each.name === preset.name ? { ...preset, id: each.id } : each));
}

export function renamePreset(all: OwnPresets, id: string, name: string): OwnPresets {
  return all.map((each) => (each.id === id ? { ...each, name } : each));
}

/** Moves a preset up (-1) or down (1); at the end of the list, nothing moves. */
export function movePreset(all: OwnPresets, id: string, by: -1 | 1): OwnPresets {
  const from = all.findIndex((each) => each.id === id);
  const [preset, other] = [all[from], all[from + by]];
  if (preset === undefined || other === undefined) return all;
  return all.with(from, other).with(from + by, preset);
}

export function removePreset(all: OwnPresets, id: string): OwnPresets {
  return all.filter((each) => each.id !== id);
}

/** Puts a deleted preset back to its place. */
export function restorePreset(all: OwnPresets, preset: OwnPreset, index: number): OwnPresets {
  return all.some(({ id }) => id === preset.id) ? all : all.toSpliced(index, 0, preset);
}

/** Adds presets from a file at the end. One whose name is taken gets a number: nothing is overwritten. */
export function addPresets(all: OwnPresets, added: OwnPresets): OwnPresets {
  const taken = new Set(all.map(({ name }) => name));
  return [
    ...all,
    ...added.map((preset) => {
      const name = uniqueName(taken, preset.name);
      taken.add(name);
      return { ...preset, name };
    }),
  ];
}

/** The preset of these texts; `undefined`: none. */
export function presetWithTexts(all: OwnPresets, { system, human }: PresetTexts): OwnPreset | undefined {
  return all.find((each) => each.system === system && each.human === human);
}
