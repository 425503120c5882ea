import type { ConnectionStatus } from "../../connections/index.ts";
import { find, type Language, parseLanguage } from "../../platform/index.ts";
import { parseTheme, type Theme } from "../model/theme.ts";

export interface BannerEvents {
  onLanguage(language: Language): void;
  onTheme(theme: Theme): void;
}

/** What is in use, besides the model, which has a field of its own. */
interface Setup {
  /** Empty for a model in this browser. */
  readonly host: string;
  readonly isUsualHost: boolean;
  /** What differs from the defaults, in a few words each. */
  readonly differences: readonly string[];
}

/** The banner of the page: state of the connection and what is in use, language and theme. */
export function mountBanner(root: HTMLElement, events: BannerEvents) {
  const connection = find(root, "[data-part=connection]", HTMLElement);
  const summary = find(root, "[data-part=setup-summary]", HTMLElement);
  const language = find(root, "[name=language]", HTMLSelectElement);
  const theme = find(root, "[name=theme]", HTMLSelectElement);
  const page = root.ownerDocument.documentElement;
  let setup: Setup = { host: "", isUsualHost: true, differences: [] };

  language.addEventListener("change", () => events.onLanguage(parseLanguage(language.value) ?? "en"));
  theme.addEventListener("change", () => events.onTheme(parseTheme(theme.value)));

  function summarize(): void {
    const { host, isUsualHost, differences } = setup;
    const isUnderstood = isUsualHost && connection.dataset["status"] === "connected";
    const isNamed = isUnderstood || connection.textContent.includes(host);
    summary.textContent = [...(isNamed ? [] : [host]), ...differences].map((text) => ` · ${text}`).join("");
  }

  return {
    showConnection(status: ConnectionStatus, text: string): void {
      connection.dataset["status"] = status;
      connection.textContent = text;
      summarize();
    },
    showSetup(now: Setup): void {
      setup = now;
      summarize();
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
