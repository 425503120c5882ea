import type { InBrowserSupport } from "../model/in-browser-support.ts";
import { NPM_START } from "../model/commands.ts";
import type { ChatTexts } from "../texts/en.ts";
import { cloneTemplate, find, translate } from "../../platform/index.ts";
import { type OnCopy, showFix } from "./problem-view.ts";

export interface OfferEvents {
  readonly onCopy: OnCopy;
  /** The reader wants the built-in model to answer in the server's place. */
  onBuiltIn(): void;
}

/** The offer of the built-in model; where the page can't run it, why, and the command that makes it possible. */
export function createBuiltInOffer(
  support: InBrowserSupport,
  texts: ChatTexts,
  events: OfferEvents,
): HTMLElement {
  const offer = cloneTemplate(document, "offer");
  const accept = find(offer, "[data-action=built-in]", HTMLButtonElement);
  const next = texts.inBrowser.offer[support];
  translate(offer, texts);
  showFix(offer, support === "from-disk" ? { next, command: NPM_START } : { next }, events.onCopy);
  accept.hidden = support === "from-disk";
  accept.addEventListener("click", () => events.onBuiltIn());
  return offer;
}
