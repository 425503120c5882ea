import type { ConnectionStatus } from "../../connections/index.ts";
import { find, type Language, parseLanguage } from "../../platform/index.ts";
import { parseTheme, type Theme } from "../model/theme.ts";

export interface BannerEvents {
  onLanguage(language: Language): void;
  onTheme(theme: Theme): void;
}

/** The banner of the page: state of the connection, language and theme. */
export function mountBanner(root: HTMLElement, events: BannerEvents) {
  const connection = find(root, "[data-part=connection]", HTMLElement);
  const language = find(root, "[name=language]", HTMLSelectElement);
  const theme = find(root, "[name=theme]", HTMLSelectElement);
  const page = root.ownerDocument.documentElement;

  language.addEventListener("change", () => events.onLanguage(parseLanguage(language.value) ?? "en"));
  theme.addEventListener("change", () => events.onTheme(parseTheme(theme.value)));

  return {
    showConnection(status: ConnectionStatus, text: string): void {
      connection.dataset["status"] = status;
      connection.textContent = text;
    },
    showLanguage(chosen: Language): void {
      language.value = chosen;
      page.lang = chosen;
    },
    showTheme(chosen: Theme): void {
      theme.value = chosen;
      if (chosen === "system") delete page.dataset["theme"];
      else page.dataset["theme"] = chosen;
    },
  };
}
