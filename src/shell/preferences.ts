import { chooseLanguage, type Language, parseLanguage, type Storage } from "../platform/index.ts";
import { type Texts, TEXTS } from "./texts/texts.ts";
import { parsePromptShare, type PromptShare } from "./model/prompt-share.ts";
import { parseTheme, type Theme } from "./model/theme.ts";

/** The language that the user chose, else the one that the browser prefers. */
export function readLanguage(device: Storage): Language {
  return parseLanguage(device.read("language")) ?? chooseLanguage(navigator.languages);
}

/** The user's language, theme and columns, stored on the device. */
export function createPreferences(device: Storage) {
  let language = readLanguage(device);

  return {
    language: (): Language => language,
    texts: (): Texts => TEXTS[language],
    theme: (): Theme => parseTheme(device.read("theme")),
    promptShare: () => parsePromptShare(device.read("columns")),
    isConversationsOpen: (): boolean => device.read("conversations-open") === true,
    setLanguage(chosen: Language): void {
      language = chosen;
      device.write("language", chosen);
    },
    setTheme(chosen: Theme): void {
      device.write("theme", chosen);
    },
    setPromptShare(share: PromptShare): void {
      device.write("columns", share ?? "");
    },
    setConversationsOpen(isOpen: boolean): void {
      device.write("conversations-open", isOpen);
    },
  };
}
