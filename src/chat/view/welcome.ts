import { firstWords } from "../model/first-words.ts";
import type { InBrowserSupport } from "../model/in-browser-support.ts";
import { PRESET_NAMES, type PresetName } from "../model/presets.ts";
import type { ServerState } from "../model/server-state.ts";
import type { ChatTexts } from "../texts/en.ts";
import { find } from "../../platform/index.ts";
import { createBuiltInOffer, type OfferEvents } from "./built-in-offer.ts";

export interface WelcomeEvents extends OfferEvents {
  onPreset(name: PresetName): void;
  /** The reader wants the page to look for the server again. */
  onLookAgain(): void;
}

const FIELDS = ["title", "next", "command", "install", "note"] as const;

/**
 * What an empty conversation shows: what the page is, the presets, and, when the server does not answer, the two ways
 * on: start it, or use the built-in model.
 */
export function mountWelcome(
  root: HTMLElement,
  texts: () => ChatTexts,
  events: WelcomeEvents,
  support: InBrowserSupport,
) {
  const part = (name: string): HTMLElement => find(root, `[data-part=${name}]`, HTMLElement);
  const cardOf = (name: PresetName): HTMLElement => find(root, `[data-preset=${name}]`, HTMLElement);
  const ways = part("ways");
  const copy = find(ways, "[data-action=copy-command]", HTMLButtonElement);
  for (const name of PRESET_NAMES) cardOf(name).addEventListener("click", () => events.onPreset(name));
  copy.addEventListener("click", () => events.onCopy(part("server-command").textContent, copy));
  find(ways, "[data-action=look-again]", HTMLElement).addEventListener("click", () => events.onLookAgain());

  function write(name: string, text = ""): void {
    const place = part(`server-${name}`);
    if (place.textContent !== text) place.textContent = text; // else a screen reader would read it again
  }

  return {
    showServer(state: ServerState): void {
      const focused = document.activeElement;
      ways.hidden = state.kind !== "missing";
      write("found", state.kind === "found" ? state.text : "");
      if (state.kind === "missing") {
        for (const field of FIELDS) write(field, state[field]); // what is empty is hidden
        find(ways, "a", HTMLAnchorElement).href = `https://${state.install}`;
      }
      const isLost = ways.contains(focused) && focused?.checkVisibility() === false;
      if (isLost) find(root, "#empty-title", HTMLElement).focus();
    },
    showLanguage(): void {
      for (const name of PRESET_NAMES) {
        const { label, human } = texts().presets[name];
        find(cardOf(name), "b", HTMLElement).textContent = label;
        find(cardOf(name), "span", HTMLElement).textContent = firstWords(human);
      }
      part("built-in-offer").replaceChildren(createBuiltInOffer(support, texts(), events));
    },
  };
}
