import { find } from "../../platform/index.ts";
import type { ImportSummary } from "../model/import/summary.ts";
import type { HistoryTexts } from "../texts/en.ts";

export interface ImportPreviewEvents {
  onImport(): void;
  /** It was closed, by Cancel or Escape: nothing more is read or written. */
  onClose(): void;
}

/** Says what an import would bring and what it would lose, before anything is stored. */
export function mountImportPreview(
  dialog: HTMLDialogElement,
  texts: () => HistoryTexts["importing"],
  events: ImportPreviewEvents,
) {
  const status = find(dialog, "[data-part=import-status]", HTMLElement);
  const lines = find(dialog, "[data-part=import-lines]", HTMLElement);
  const start = find(dialog, "[data-action=import]", HTMLButtonElement);
  let isDone = false;

  start.addEventListener("click", () => events.onImport());
  dialog.addEventListener("close", () => !isDone && events.onClose());
  dialog.addEventListener("keydown", (event) => event.key === "Escape" && event.stopPropagation());

  function show(sentence: string, all: readonly string[], canImport: boolean): void {
    status.textContent = sentence;
    lines.replaceChildren(
      ...all.map((text) => {
        const line = document.createElement("li");
        line.textContent = text;
        return line;
      }),
    );
    start.disabled = !canImport;
  }

  return {
    /** `share` of the files was read, from 0 to 1. */
    showReading(share: number): void {
      if (!dialog.open) {
        isDone = false;
        dialog.showModal();
      }
      show(texts().reading(share), [], false);
    },
    showSummary(summary: ImportSummary): void {
      const { merges } = summary;
      show(texts().found(merges), texts().lines(summary), merges.new + merges.more > 0);
      (start.disabled ? dialog.querySelector<HTMLElement>("form .quiet") : start)?.focus();
    },
    showWriting: (done: number, all: number): void => show(texts().writing(done, all), [], false),
    close(): void {
      isDone = true;
      dialog.close();
    },
  };
}
