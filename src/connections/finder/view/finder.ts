import markup from "./finder.html?raw";
import styles from "../../../../styles/connections/finder.css?raw";
import type { FinderWords } from "../texts/entry.ts";
import { describeSearch, type FinderState } from "../texts/search.ts";
import type { PageTexts } from "../../texts/en.ts";
import { addPanel } from "../../view/add-panel.ts";
import { find, translate } from "../../../platform/index.ts";
import { createFinderServer, createMend, type FinderServerEvents } from "./server.ts";

export interface FinderEvents extends FinderServerEvents {
  onClose(): void;
}

/** The list of servers on this machine. Hidden until somebody looks. */
export function mountFinder(root: HTMLElement, events: FinderEvents) {
  addPanel(root, markup, styles);
  const section = find(root, "[data-part=finder]", HTMLElement);
  const part = (name: string): HTMLElement => find(section, `[data-part=finder-${name}]`, HTMLElement);
  const [status, hint, list, start] = [part("status"), part("hint"), part("list"), part("start")];
  const title = find(section, "#finder-title", HTMLElement);
  const document = section.ownerDocument;
  let cameFrom: HTMLElement | undefined;

  section.addEventListener("focusin", ({ relatedTarget }) => {
    if (relatedTarget instanceof HTMLElement && !section.contains(relatedTarget)) cameFrom = relatedTarget;
  });
  find(section, "[data-action=finder-again]", HTMLButtonElement).addEventListener(
    "click",
    events.onLookAgain,
  );
  find(section, "[data-action=finder-close]", HTMLButtonElement).addEventListener("click", events.onClose);

  return {
    /** What is new takes the place of what was there; a button in it that had the focus hands it to the title. */
    show(state: FinderState, words: FinderWords, texts: Pick<PageTexts, "labels">): void {
      section.hidden = state.kind === "closed";
      if (state.kind === "closed") return;
      const { activeElement } = document;
      const hadFocus = list.contains(activeElement) || start.contains(activeElement);
      const servers = state.kind === "found" ? state.servers : [];
      const said = describeSearch(state, words);
      list.replaceChildren(...servers.map((server) => createFinderServer(document, server, words, events)));
      list.hidden = servers.length === 0;
      start.replaceChildren(...(said.mend ? [createMend(document, said.mend, events.onCopy)] : []));
      translate(section, texts);
      write(status, said.status);
      write(hint, said.hint);
      if (hadFocus) title.focus();
    },
    focus: (): void => title.focus(),
    /** Gives the focus back to what opened it, when it was in here. */
    leave(): void {
      if (section.contains(document.activeElement) && cameFrom?.isConnected === true) cameFrom.focus();
    },
  };
}

function write(place: HTMLElement, text: string): void {
  if (place.textContent !== text) place.textContent = text; // the same again would be read aloud again
  place.hidden = text === "";
}
