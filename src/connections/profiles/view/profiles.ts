import styles from "../../../../styles/connections/profiles.css?raw";
import { namesOf, type Profiles } from "../model/profiles.ts";
import type { ProfilesTexts } from "../texts/texts.ts";
import { addPanel } from "../../view/add-panel.ts";
import { find, translate } from "../../../platform/index.ts";
import { type ExchangeEvents, mountExchange } from "./exchange.ts";
import { mountProfileList } from "./list.ts";
import { mountNewProfile, type NewProfileEvents } from "./new.ts";
import type { ProfileRowEvents } from "./row.ts";
import markup from "./profiles.html?raw";

export interface ProfilesPanelEvents extends ProfileRowEvents, NewProfileEvents, ExchangeEvents {}

/** The panel in which profiles are made, changed and exchanged. It is hidden at first. */
export function mountProfilesPanel(
  root: HTMLElement,
  texts: () => ProfilesTexts,
  events: ProfilesPanelEvents,
) {
  addPanel(root, markup, styles);
  const panel = find(root, "[data-part=profiles-panel]", HTMLElement);
  const list = mountProfileList(find(panel, "[data-part=profiles-list]", HTMLElement), texts, events);
  const adding = mountNewProfile(panel, texts, events);
  const exchange = mountExchange(panel, texts, events);
  let shownTexts: ProfilesTexts | undefined;
  let opener: Element | null = null;

  function close(): void {
    panel.hidden = true;
    if (opener instanceof HTMLElement) opener.focus();
  }

  find(panel, "[data-action=profiles-close]", HTMLButtonElement).addEventListener("click", close);

  return {
    isOpen: (): boolean => !panel.hidden,
    /** Opens with the focus on the title; closing gives it back to where it was. */
    toggle(): void {
      if (!panel.hidden) return close();
      opener = root.ownerDocument.activeElement;
      panel.hidden = false;
      find(panel, "h3", HTMLElement).focus();
    },
    /** `here` names the place of a model in the browser. */
    show(profiles: Profiles, here: string): void {
      const isOtherLanguage = shownTexts !== texts();
      if (isOtherLanguage) {
        translate(panel, texts());
        exchange.show();
        find(panel, "[data-part=profiles-said]", HTMLElement).textContent = "";
      }
      shownTexts = texts();
      list.show(profiles, here);
      adding.show(namesOf(profiles));
    },
    /** Says what was done. */
    say(text: string): void {
      find(panel, "[data-part=profiles-said]", HTMLElement).textContent = text;
    },
  };
}
