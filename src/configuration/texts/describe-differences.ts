import { NUMBER_NAMES } from "../model/number-settings.ts";
import { parseSettings } from "../model/parse-settings.ts";
import { DEFAULT_SETTINGS, type Settings } from "../model/settings.ts";
import type { ConfigurationTexts } from "./en.ts";

/** What differs from the defaults, in a few words each; without the server and the model. */
export function describeDifferences(settings: Settings, texts: ConfigurationTexts): readonly string[] {
  const { stop, extraBody, timeLimitS, pictureSidePx, stream } = settings;
  const { labels, notStreamed, notSent, decimal } = texts;
  const defaults = parseSettings(DEFAULT_SETTINGS);
  const named = (name: string, value = ""): string => `${labels[name] ?? name} ${value}`.trim();
  return [
    ...NUMBER_NAMES.filter((name) => defaults.ok && settings[name] !== defaults.settings[name]).map(
      (name) => {
        const value = settings[name];
        return named(name, value === undefined ? notSent : decimal(value));
      },
    ),
    ...(stream ? [] : [notStreamed]),
    ...(timeLimitS === undefined ? [] : [named("timeLimit", decimal(timeLimitS))]),
    ...(pictureSidePx === undefined ? [] : [named("pictureSide", decimal(pictureSidePx))]),
    ...(stop === undefined ? [] : [named("stop")]),
    ...(Object.keys(extraBody).length === 0 ? [] : [named("extraBody")]),
  ];
}
