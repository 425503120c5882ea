import { PRESET_NAMES, type PresetName, PRESETS, presetWithSystem } from "../model/presets.ts";
import { createFaults, find, type Language } from "../../platform/index.ts";
import type { PromptDraft } from "../model/prompt-draft.ts";
import type { ChatTexts } from "../texts/en.ts";
import { mountSendFault } from "./send-fault.ts";
import { growWithText } from "./grow-with-text.ts";
import { foldSetup } from "./fold-setup.ts";
import { isSendKey } from "./send-key.ts";

export interface PromptEvents {
  onSend(): void;
  onStop(): void;
  onEdit(): void;
  onPreset(name: PresetName): void;
  /** The reader wants to see the field that keeps Send from sending. */
  onGoToFault(): void;
}

/** The part in which the prompts are chosen and written. */
export function mountPromptForm(root: HTMLElement, texts: () => ChatTexts, events: PromptEvents) {
  const form = find(root, "[data-form=prompt]", HTMLFormElement);
  const preset = find(form, "[name=preset]", HTMLSelectElement);
  const system = find(form, "[name=system]", HTMLTextAreaElement);
  const human = find(form, "[name=human]", HTMLTextAreaElement);
  const send = find(form, "[data-action=send]", HTMLButtonElement);
  const stop = find(form, "[data-action=stop]", HTMLButtonElement);
  const faults = createFaults();
  const grown = growWithText(human);
  const fold = foldSetup(form);
  const sendFault = mountSendFault(form, texts, () => events.onGoToFault());

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    events.onSend();
  });
  // The second click of a double click is no second wish: not of Send, nor of Stop, which has taken its place.
  send.addEventListener("click", (event) => event.detail > 1 && event.preventDefault());
  stop.addEventListener("click", (event) => event.detail > 1 || events.onStop());
  human.addEventListener("keydown", (event) => {
    if (!isSendKey(event)) return;
    event.preventDefault();
    if (!event.repeat) events.onSend();
  });
  form.addEventListener("input", (event) => {
    faults.clear(human);
    if (event.target === system) preset.value = presetWithSystem(system.value) ?? "";
    fold.showNow();
    events.onEdit();
  });
  preset.addEventListener("change", () => {
    const name = PRESET_NAMES.find((known) => known === preset.value);
    if (name !== undefined) events.onPreset(name);
  });

  return {
    draft: (): PromptDraft => ({
      preset: PRESET_NAMES.find((known) => known === preset.value),
      system: system.value,
      human: human.value,
    }),
    showDraft(draft: PromptDraft): void {
      preset.value = draft.preset ?? "";
      system.value = draft.system;
      human.value = draft.human;
      grown.fit();
      fold.showNow();
      faults.clear(human);
    },
    showLanguage(language: Language): void {
      for (const option of preset.options) {
        const name = PRESET_NAMES.find((known) => known === option.value);
        if (name !== undefined) option.textContent = PRESETS[language][name].label;
      }
      fold.showNow();
    },
    showEmptyPrompt(): void {
      faults.show(human, texts().emptyPrompt);
      human.focus();
    },
    sendFault,
    /** Send and Stop share one place: the one that can be used is shown. */
    showSending(sending: boolean): void {
      send.disabled = send.hidden = sending;
      stop.disabled = stop.hidden = !sending;
    },
    focus: (): void => human.focus(),
  };
}
