import { isRecord } from "../../platform/index.ts";
import { isPresetText, PRESET_NAMES, type PresetName } from "./presets.ts";

/** The content of the prompt form. `preset` is `undefined` as soon as the user has changed its System. */
export interface PromptDraft {
  readonly preset: PresetName | undefined;
  readonly system: string;
  readonly human: string;
}

export const EMPTY_DRAFT: PromptDraft = { preset: undefined, system: "", human: "" };

/** Whether replacing the draft would lose something that the user wrote. */
export function hasOwnText({ system, human }: PromptDraft): boolean {
  const own = (field: "system" | "human", text: string): boolean =>
    text.trim() !== "" && !isPresetText(field, text);
  return own("system", system) || own("human", human);
}

/** Parses a draft from storage. Never throws. */
export function parsePromptDraft(value: unknown): PromptDraft {
  if (!isRecord(value)) return EMPTY_DRAFT;
  const text = (name: string): string => {
    const stored = value[name];
    return typeof stored === "string" ? stored : "";
  };
  return {
    preset: PRESET_NAMES.find((name) => name === value["preset"]),
    system: text("system"),
    human: text("human"),
  };
}
