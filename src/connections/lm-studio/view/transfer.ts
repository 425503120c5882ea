import { cloneTemplate, find, fractionDone, translate } from "../../../platform/index.ts";
import type { OnCopy } from "../../../chat/index.ts";
import { describeDownload, describeFigures } from "./describe.ts";
import { createFailurePlace, type LmStudioWords } from "./failure.ts";
import { keepFocusIn, type KeyedItem, writeOrHide } from "./keyed-list.ts";
import type { ListedLmDownload, LmStudioDownloadStatus } from "./listed.ts";

export interface LmStudioTransferEvents {
  readonly onCopy: OnCopy;
  /** Stops watching; the download continues. */
  onCancel(name: string): void;
  /** Requests the same download again. */
  onAgain(name: string): void;
  onDismiss(name: string): void;
}

/** The content of an item. */
export interface ShownLmDownload extends ListedLmDownload {
  readonly words: LmStudioWords;
}

/** The list item of a download. */
export function createLmStudioTransfer(
  document: Document,
  name: string,
  events: LmStudioTransferEvents,
): KeyedItem<ShownLmDownload> {
  const element = cloneTemplate(document, "lm-studio-transfer");
  const part = (called: string): HTMLElement => find(element, `[data-part=${called}]`, HTMLElement);
  const bar = find(element, "progress", HTMLProgressElement);
  const buttons = [...element.querySelectorAll<HTMLButtonElement>(":scope > * > [data-action]")];
  const failure = createFailurePlace(part("failure"), events.onCopy);
  let shown: LmStudioWords | undefined;
  element.dataset["download"] = name;
  element.setAttribute("aria-label", name);
  writeOrHide(part("name"), name);

  element.addEventListener("click", ({ target }) => {
    const action = target instanceof Element ? target.closest("button")?.dataset["action"] : undefined;
    if (action === "cancel") events.onCancel(name);
    else if (action === "retry" || action === "rewatch") events.onAgain(name);
    else if (action === "dismiss") events.onDismiss(name);
  });

  function showProgress(status: LmStudioDownloadStatus, { own }: LmStudioWords): void {
    part("progress").hidden = status.kind !== "running";
    if (status.kind !== "running") return;
    const { progress } = status;
    bar.setAttribute("aria-label", own.downloading(name));
    if (progress?.totalBytes === undefined) bar.removeAttribute("value");
    else bar.value = fractionDone(progress);
    writeOrHide(part("figures"), progress === undefined ? "" : describeFigures(progress, own));
  }

  function showActions({ kind }: LmStudioDownloadStatus): void {
    for (const button of buttons) {
      button.hidden = !ACTIONS[kind].includes(button.dataset["action"] ?? "");
      button.setAttribute("aria-label", `${button.textContent.trim()} ${name}`);
    }
  }

  return {
    element,
    show({ status, words }): void {
      keepFocusIn(element, () => {
        const { page, own } = words;
        if (shown?.own !== own) translate(element, { labels: { ...page.labels, ...own.labels } });
        shown = words;
        element.dataset["status"] = status.kind;
        writeOrHide(part("note"), describeDownload(name, status, own));
        showProgress(status, words);
        failure.show(status.kind === "failed" ? status.problem : undefined, words);
        showActions(status);
      });
    },
  };
}

const ACTIONS: Readonly<Record<LmStudioDownloadStatus["kind"], readonly string[]>> = {
  running: ["cancel"],
  done: ["dismiss"],
  left: ["rewatch", "dismiss"],
  failed: ["retry", "dismiss"],
};
