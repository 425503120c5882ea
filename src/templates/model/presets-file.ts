import { type OwnFileFault, readOwnFile, writeOwnFile } from "../../platform/index.ts";
import { type NamedPreset, type OwnPresets, parseNamedPreset } from "./own-presets.ts";

/** A thousand long prompts. */
export const LARGEST_PRESETS_BYTES = 1_000_000;

/** More presets than this nobody would find in a list. */
const FORMAT = { kind: "presets", version: 1, mostBytes: LARGEST_PRESETS_BYTES, most: 200 } as const;

/** The presets as the text of a file, without their ids. */
export function writePresetsFile(all: OwnPresets): string {
  return writeOwnFile(
    FORMAT,
    all.map(({ name, system, human }) => ({ name, system, human })),
  );
}

export type PresetsFileFault = OwnFileFault<"presets">;

type ParsedPresets =
  | { readonly ok: true; readonly presets: readonly NamedPreset[]; readonly unread: number }
  | { readonly ok: false; readonly fault: PresetsFileFault };

/** Parses a file; `unread` is the number of entries that are no presets. Never throws. */
export function parsePresetsFile(text: string): ParsedPresets {
  const read = readOwnFile(text, FORMAT, parseNamedPreset);
  return read.ok ? { ok: true, presets: read.entries, unread: read.unread } : read;
}
