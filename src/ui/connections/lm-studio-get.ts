import { lmsGet } from "../../core/connections/lm-studio-commands.ts";
import { createFaults } from "../faults.ts";
import { find } from "../find.ts";
import type { OnCopy } from "../problem-view.ts";
import type { LmStudioWords } from "./lm-studio-failure.ts";

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
