import styles from "../../../../styles/in-browser/list.css?raw";
import type { StorageSpace } from "../../model/in-browser.ts";
import { describeProblem, type Problem } from "../../../chat/index.ts";
import type { ModelsTexts } from "../texts/texts.ts";
import { addParts, find, translate } from "../../../platform/index.ts";
import { type AddModelEvents, mountAddModel } from "./add-model.ts";
import type { ListedModel } from "./listed-model.ts";
import type { ModelAction } from "./model-actions.ts";
import { mountModelList } from "./model-list.ts";
import markup from "./panel.html?raw";
import { createAnnouncements } from "./announcements.ts";

export interface InBrowserPanelEvents extends AddModelEvents {
  onAct(action: ModelAction, id: string): void;
}

export interface InBrowserPanelState {
  /** The problem because of which the list does not work at all. */
  readonly failure: Problem | undefined;
  readonly models: readonly ListedModel[];
  readonly space: StorageSpace | undefined;
  /** The browser may delete the stored models. */
  readonly isAtRisk: boolean;
}

/** The panel of the models in this browser: which ones there are, their activities, and how to add others. */
export function mountInBrowserPanel(
  root: HTMLElement,
  texts: () => ModelsTexts,
  events: InBrowserPanelEvents,
) {
  addParts(root, markup, styles);
  const part = (name: string): HTMLElement => find(root, `[data-part=${name}]`, HTMLElement);
  const list = mountModelList(part("models"), events.onAct);
  const adding = mountAddModel(root, texts, events);
  const speech = createAnnouncements();
  let shownTexts: ModelsTexts | undefined;

  function write(name: string, text: string): void {
    const place = part(name);
    if (place.textContent !== text) place.textContent = text;
    place.hidden = text === "";
  }

  return {
    show(state: InBrowserPanelState): void {
      const { inBrowser, problems } = texts();
      if (shownTexts !== texts()) translate(root, texts());
      shownTexts = texts();
      const failed = state.failure && describeProblem(state.failure, problems);
      write("list-failure", failed === undefined ? "" : `${failed.what} ${failed.next}`);
      list.show(state.models, texts());
      write("space", state.space === undefined ? "" : inBrowser.space(state.space));
      write("persistence", state.isAtRisk ? inBrowser.notPersistent : "");
      const spoken = speech(state.models, texts());
      if (spoken !== undefined) part("spoken").textContent = spoken;
    },
    ...adding,
  };
}
