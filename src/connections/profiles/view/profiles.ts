import styles from "../../../../styles/connections/profiles.css?raw";
import { namesOf, type Profiles } from "../model/profiles.ts";
import type { ProfilesTexts } from "../texts/fr.ts";
import { addPanel } from "../../view/tools.ts";
import { find, translate } from "../../../platform/index.ts";
import { type ExchangeEvents, mountExchange } from "./exchange.ts";
import { mountNewProfile, type NewProfileEvents } from "./new.ts";
import { createProfileRow, type ProfileRow, type ProfileRowEvents } from "./row.ts";
import markup from "./profiles.html?raw";

interface ProfilesPanelEvents extends ProfileRowEvents, NewProfileEvents, ExchangeEvents {}

/** The panel to create, change, export and import profiles. It is hidden at first. */
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
    /** Opens the panel with the focus on its title; closing it restores the focus. */
    toggle(): void {
      if (!panel.hidden) return close();
      opener = root.ownerDocument.activeElement;
      panel.hidden = false;
      find(panel, "h3", HTMLElement).focus();
    },
    /** `here` is the text for a model in the browser, which has no address. */
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
    /** Announces what was done. */
    say(text: string): void {
      find(panel, "[data-part=profiles-said]", HTMLElement).textContent = text;
    },
  };
}

/** The list of profiles; a profile keeps its row while it exists. */
function mountProfileList(list: HTMLElement, texts: () => ProfilesTexts, events: ProfileRowEvents) {
  const rows = new Map<string, ProfileRow>();
  let made = 0;

  function rowOf(id: string): ProfileRow {
    const known = rows.get(id);
    if (known !== undefined) return known;
    made += 1;
    const row = createProfileRow(list.ownerDocument, { id, number: made }, texts, events);
    rows.set(id, row);
    return row;
  }

  function drop(id: string, { element }: ProfileRow): void {
    const hadFocus = element.contains(list.ownerDocument.activeElement);
    element.remove();
    rows.delete(id);
    if (hadFocus) list.focus();
  }

  return {
    /** `here` is the text for a model in the browser, which has no address. */
    show({ profiles, currentId }: Profiles, here: string): void {
      const ids = new Set(profiles.map(({ id }) => id));
      for (const [id, row] of [...rows]) if (!ids.has(id)) drop(id, row);
      for (const [index, profile] of profiles.entries()) {
        const { element, show } = rowOf(profile.id);
        const place = list.children[index];
        if (place !== element) list.insertBefore(element, place ?? null); // moved only if necessary, because moving removes the focus
        const isCurrent = profile.id === currentId;
        show({ profile, isCurrent, canDelete: profiles.length > 1, here });
      }
    },
  };
}

interface ProfileBarEvents {
  onSelect(id: string): void;
  /** The list is about to open: another tab may have changed the profiles. */
  onOpen(): void;
}

/** The list in the Configuration to choose a profile from. */
export function mountProfileBar(select: HTMLSelectElement, events: ProfileBarEvents) {
  let shown = "";
  select.addEventListener("change", () => events.onSelect(select.value));
  select.addEventListener("focus", () => events.onOpen());

  return {
    show({ profiles, currentId }: Profiles): void {
      const now = JSON.stringify(profiles.map(({ id, name }) => [id, name]));
      // Filled again only if necessary, because the list may be open.
      if (now !== shown) select.replaceChildren(...profiles.map(({ id, name }) => new Option(name, id)));
      shown = now;
      select.value = currentId;
    },
  };
}
