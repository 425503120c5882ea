import styles from "../../../../styles/connections/lm-studio.css?raw";
import { addParts, createFaults, find, translate } from "../../../platform/index.ts";
import type { LmStudioWords } from "./failure.ts";
import { createKeyedList, writeOrHide } from "./keyed-list.ts";
import { createLmStudioItem, type LmStudioItemEvents, type ShownLmModel } from "./item.ts";
import type { LmStudioPanelState } from "./listed.ts";
import markup from "./panel.html?raw";
import { createLmStudioTransfer, type LmStudioTransferEvents, type ShownLmDownload } from "./transfer.ts";
import { lmsGet } from "../model/lm-studio.ts";
import type { OnCopy } from "../../../chat/index.ts";

interface LmStudioPanelEvents extends LmStudioItemEvents, LmStudioTransferEvents, LmStudioGetEvents {
  /** The panel was opened. */
  onOpen(): void;
}

/**
 * The panel of LM Studio's models: which ones there are, which are loaded, and how to load and download others. Hidden
 * at first.
 */
export function mountLmStudioPanel(
  root: HTMLElement,
  words: () => LmStudioWords,
  events: LmStudioPanelEvents,
) {
  addParts(root, markup, styles);
  const { ownerDocument: document } = root;
  const part = (name: string): HTMLElement => find(root, `[data-part=lm-studio${name}]`, HTMLElement);
  const panel = find(root, "details", HTMLDetailsElement);
  const get = mountLmStudioGet(root, words, events);
  const models = (name: string) =>
    createKeyedList<ShownLmModel>(
      part(name),
      ({ model }) => model.id,
      (id) => createLmStudioItem(document, id, events),
    );
  const chat = models("-chat");
  const embedding = models("-embedding");
  const downloads = createKeyedList<ShownLmDownload>(
    part("-downloads"),
    ({ name }) => name,
    (name) => createLmStudioTransfer(document, name, events),
  );
  let shown: LmStudioWords | undefined;
  panel.addEventListener("toggle", () => panel.open && events.onOpen());

  return {
    /** `undefined` hides the panel, because the server is not LM Studio. */
    show(state: LmStudioPanelState | undefined): void {
      panel.hidden = state === undefined;
      if (state === undefined) return;
      const now = words();
      const { page, own } = now;
      if (shown?.own !== own) translate(root, { labels: { ...page.labels, ...own.labels } });
      shown = now;
      const all = state.models.map((each) => ({ ...each, canManage: state.canManage, words: now }));
      const apart = all.filter(({ model }) => model.type === "embedding");
      writeOrHide(part("-older"), state.canManage ? "" : own.older);
      part("-none").hidden = all.length > 0;
      part("-apart").hidden = apart.length === 0;
      chat.show(all.filter(({ model }) => model.type === "chat"));
      embedding.show(apart);
      get.show(state.canManage);
      downloads.show(state.downloads.map((each) => ({ ...each, words: now })));
    },
    /** Announces a change to screen readers. */
    say(text: string): void {
      part("-spoken").textContent = text;
    },
  };
}

interface LmStudioGetEvents {
  readonly onCopy: OnCopy;
  /** The typed name, trimmed; never empty. */
  onDownload(name: string): void;
}

/** The form for the name of a model to download; with an older LM Studio it shows the command. It never submits. */
function mountLmStudioGet(root: HTMLElement, words: () => LmStudioWords, events: LmStudioGetEvents) {
  const form = find(root, "[data-form=lm-studio-download]", HTMLFormElement);
  const name = find(form, "input", HTMLInputElement);
  const button = find(form, "button", HTMLButtonElement);
  const command = find(root, "[data-command=get]", HTMLElement);
  const copy = find(command, "button", HTMLButtonElement);
  const faults = createFaults();

  function showCommand(): void {
    find(command, "code", HTMLElement).textContent = lmsGet(name.value);
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const typed = name.value.trim();
    if (button.hidden) return;
    if (typed === "") {
      faults.show(name, words().own.nameFault);
      name.focus();
      return;
    }
    faults.clear(name);
    name.value = "";
    events.onDownload(typed);
  });
  name.addEventListener("input", () => {
    faults.clear(name);
    showCommand();
  });
  copy.addEventListener("click", () => events.onCopy(lmsGet(name.value), copy));

  return {
    show(canDownload: boolean): void {
      button.hidden = !canDownload;
      command.hidden = canDownload;
      showCommand();
    },
  };
}
