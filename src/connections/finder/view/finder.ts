import markup from "./finder.html?raw";
import styles from "../../../../styles/connections/finder.css?raw";
import { describeFound, describeSearch, type FinderState, type FinderWords } from "../texts/entry.ts";
import type { PageTexts } from "../../texts/en.ts";
import { addPanel } from "../../view/tools.ts";
import { cloneTemplate, find, translate } from "../../../platform/index.ts";
import type { FoundServer } from "../model/found-server.ts";
import type { Fix } from "../../model/server-help.ts";
import { type OnCopy, showFix } from "../../../chat/index.ts";

interface FinderEvents extends FinderServerEvents {
  onClose(): void;
}

/** The list of servers on this machine. Hidden until the user searches. */
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
    /** Replaces the list. If a removed button had the focus, the focus moves to the title. */
    show(state: FinderState, words: FinderWords, texts: Pick<PageTexts, "labels">): void {
      section.hidden = state.kind === "closed";
      if (state.kind === "closed") return;
      const { activeElement } = document;
      const hadFocus = list.contains(activeElement) || start.contains(activeElement);
      const servers = state.kind === "found" ? state.servers : [];
      const said = describeSearch(state, words);
      list.replaceChildren(...servers.map((server) => createFinderServer(document, server, words, events)));
      list.hidden = servers.length === 0;
      start.replaceChildren(...(said.fix ? [createFix(document, said.fix, events.onCopy)] : []));
      translate(section, texts);
      write(status, said.status);
      write(hint, said.hint);
      if (hadFocus) title.focus();
    },
    focus: (): void => title.focus(),
    /** If the focus is in the panel, returns it to the element that opened the panel. */
    leave(): void {
      if (section.contains(document.activeElement) && cameFrom?.isConnected === true) cameFrom.focus();
    },
  };
}

function write(place: HTMLElement, text: string): void {
  if (place.textContent !== text) place.textContent = text; // a screen reader would read the same text again
  place.hidden = text === "";
}

interface FinderServerEvents {
  readonly onCopy: OnCopy;
  onUse(server: FoundServer): void;
  onLookAgain(): void;
}

/** One server of the list: its kind, what it lacks, and the button to use it. Its labels are not translated yet. */
function createFinderServer(
  document: Document,
  server: FoundServer,
  words: FinderWords,
  events: FinderServerEvents,
): HTMLElement {
  const element = cloneTemplate(document, "finder-server");
  const part = (name: string): HTMLElement => find(element, `[data-part=${name}]`, HTMLElement);
  const button = (name: string): HTMLButtonElement =>
    find(element, `[data-action=${name}]`, HTMLButtonElement);
  const { name, state, fix, action } = describeFound(server, words);
  element.dataset["status"] = server.state.kind;
  part("name").textContent = name;
  part("address").textContent = server.baseURL;
  part("state").textContent = state;
  if (fix !== undefined) element.append(createFix(document, fix, events.onCopy));
  for (const each of ["use", "look-again"] as const) button(each).hidden = each !== action.kind;
  button(action.kind).setAttribute("aria-label", action.label);
  button("use").addEventListener("click", () => events.onUse(server));
  button("look-again").addEventListener("click", events.onLookAgain);
  return element;
}

/** What to do, and the command for it. */
function createFix(document: Document, fix: Fix, onCopy: OnCopy): HTMLElement {
  const element = cloneTemplate(document, "finder-fix");
  showFix(element, fix, onCopy);
  return element;
}
