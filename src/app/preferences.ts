import { chooseLanguage, type Language, parseLanguage } from "../core/language.ts";
import type { Storage } from "../core/services.ts";
import { type Texts, TEXTS } from "../core/texts/texts.ts";
import { parseTheme, type Theme } from "../core/theme.ts";

/** The reader's language and theme, kept on the device. */
export function createPreferences(device: Storage) {
  let language: Language = parseLanguage(device.read("language")) ?? chooseLanguage(navigator.languages);

  return {
    language: (): Language => language,
    texts: (): Texts => TEXTS[language],
    theme: (): Theme => parseTheme(device.read("theme")),
    setLanguage(chosen: Language): void {
      language = chosen;
      device.write("language", chosen);
    },
    setTheme(chosen: Theme): void {
      device.write("theme", chosen);
    },
  };
}
