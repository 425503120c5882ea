import { lmsGet } from "../model/commands.ts";
import { createFaults, find } from "../../../platform/index.ts";
import type { OnCopy } from "../../../chat/index.ts";
import type { LmStudioWords } from "./failure.ts";

export interface LmStudioGetEvents {
  readonly onCopy: OnCopy;
  /** The name as it was typed, without the space around it; never empty. */
  onDownload(name: string): void;
}

/** The field for the name of a model to download; with an older LM Studio it makes the command. It never submits. */
export function mountLmStudioGet(root: HTMLElement, words: () => LmStudioWords, events: LmStudioGetEvents) {
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
