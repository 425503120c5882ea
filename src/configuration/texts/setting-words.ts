import type { SettingsDraft } from "../model/settings.ts";

export type SettingName = keyof SettingsDraft | "apiKey";

export interface SettingWords {
  readonly label: string;
  /** What the setting does and when one would change it, in one sentence. */
  readonly meaning: string;
}

/** Only the labels, as the markup, links and profiles use them. */
export function labelsOf<Name extends string>(
  settings: Readonly<Record<Name, SettingWords>>,
): Readonly<Record<Name, string>>;
export function labelsOf(settings: Readonly<Record<string, SettingWords>>): object {
  return Object.fromEntries(Object.entries(settings).map(([name, { label }]) => [name, label]));
}
