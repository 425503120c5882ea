import { describeFound, type FinderWords } from "../texts/entry.ts";
import type { FoundServer } from "../model/found-server.ts";
import type { Mend } from "../../model/server-help.ts";
import { cloneTemplate, find } from "../../../platform/index.ts";
import { type OnCopy, showMend } from "../../../chat/index.ts";

export interface FinderServerEvents {
  readonly onCopy: OnCopy;
  onUse(server: FoundServer): void;
  onLookAgain(): void;
}

/** One server of the list: which it is, what it lacks, and the button that goes on with it. Its labels are yet to be translated. */
export function createFinderServer(
  document: Document,
  server: FoundServer,
  words: FinderWords,
  events: FinderServerEvents,
): HTMLElement {
  const element = cloneTemplate(document, "finder-server");
  const part = (name: string): HTMLElement => find(element, `[data-part=${name}]`, HTMLElement);
  const button = (name: string): HTMLButtonElement =>
    find(element, `[data-action=${name}]`, HTMLButtonElement);
  const { name, state, mend, action } = describeFound(server, words);
  element.dataset["status"] = server.state.kind;
  part("name").textContent = name;
  part("address").textContent = server.baseURL;
  part("state").textContent = state;
  if (mend !== undefined) element.append(createMend(document, mend, events.onCopy));
  for (const each of ["use", "look-again"] as const) button(each).hidden = each !== action.kind;
  button(action.kind).setAttribute("aria-label", action.label);
  button("use").addEventListener("click", () => events.onUse(server));
  button("look-again").addEventListener("click", events.onLookAgain);
  return element;
}

/** What is to be done, and the command that does it. */
export function createMend(document: Document, mend: Mend, onCopy: OnCopy): HTMLElement {
  const element = cloneTemplate(document, "finder-mend");
  showMend(element, mend, onCopy);
  return element;
}
