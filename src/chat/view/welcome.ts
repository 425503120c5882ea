import { firstWords } from "../model/first-words.ts";
import type { InBrowserSupport } from "../model/in-browser-support.ts";
import { PRESET_NAMES, type PresetName } from "../model/presets.ts";
import type { ServerMissing, ServerState } from "../model/server-state.ts";
import type { ChatTexts } from "../texts/en.ts";
import { find } from "../../platform/index.ts";
import { createBuiltInOffer, type OfferEvents } from "./built-in-offer.ts";

export interface WelcomeEvents extends OfferEvents {
  onPreset(name: PresetName): void;
  /** The reader wants the page to look for the server again. */
  onLookAgain(): void;
}

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
  const ways = part("ways");
  const link = find(ways, "a", HTMLAnchorElement);
  const copy = find(ways, "[data-action=copy-command]", HTMLButtonElement);
  let command = "";
  copy.addEventListener("click", () => events.onCopy(command, copy));
  find(ways, "[data-action=look-again]", HTMLElement).addEventListener("click", () => events.onLookAgain());
  for (const name of PRESET_NAMES) cardOf(name).addEventListener("click", () => events.onPreset(name));

  function cardOf(name: PresetName): HTMLElement {
    return find(root, `[data-preset=${name}]`, HTMLElement);
  }

  /** Only what is new: a screen reader would read it again. */
  function write(name: string, text: string): void {
    const place = part(name);
    if (place.textContent !== text) place.textContent = text;
  }

  function showMissing(server: ServerMissing): void {
    command = server.command ?? "";
    write("server-title", server.title);
    write("server-next", server.next);
    write("server-command", command);
    write("look-note", server.note);
    part("server-command").parentElement?.toggleAttribute("hidden", command === "");
    part("install").hidden = server.install === "";
    link.textContent = server.install;
    link.href = `https://${server.install}`;
  }

  return {
    showServer(state: ServerState): void {
      const hadFocus = ways.contains(document.activeElement);
      ways.hidden = state.kind !== "missing";
      if (state.kind === "missing") showMissing(state);
      else if (hadFocus) find(root, ".empty-title", HTMLElement).focus();
      write("found", state.kind === "found" ? state.text : "");
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
