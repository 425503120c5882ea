import { mountAttachmentList, mountLongPaste, type ReadAttachment } from "../../attachments/index.ts";
import { mountSchemaPart } from "../../structured/index.ts";
import { mountTools } from "../../tools/index.ts";
import { mountValueFields, type OwnPresets, variablesIn, variablesOf } from "../../templates/index.ts";
import {
  createFaults,
  find,
  growWithText,
  type Language,
  type MenuItem,
  mountMenu,
} from "../../platform/index.ts";
import type { PromptDraft } from "../model/prompt-draft.ts";
import type { ChatTexts } from "../texts/en.ts";
import { mountSendFault } from "./send-fault.ts";
import { foldSetup } from "./fold-setup.ts";
import { isSendKey } from "./send-key.ts";
import { mountPresetChoice } from "./preset-choice.ts";

export interface PromptEvents {
  onSend(): void;
  onStop(): void;
  onEdit(): void;
  /** An attachment was removed. */
  onRemoved(name: string, undo: () => void): void;
  /** A preset is chosen: by its name, or by its id if it is one of the user's. */
  onPreset(preset: string): void;
  /** The user wants to save, order, or delete presets. */
  onManagePresets(): void;
  /** The reader wants to see the field that keeps Send from sending. */
  onGoToFault(): void;
}

/** The part in which the prompts are chosen and written. */
export function mountPromptForm(
  root: HTMLElement,
  texts: () => ChatTexts,
  readAttachment: (file: File) => Promise<ReadAttachment>,
  events: PromptEvents,
) {
  const form = find(root, "[data-form=prompt]", HTMLFormElement);
  const preset = find(form, "[name=preset]", HTMLSelectElement);
  const choice = mountPresetChoice(preset);
  const system = find(form, "[name=system]", HTMLTextAreaElement);
  const human = find(form, "[name=human]", HTMLTextAreaElement);
  const send = find(form, "[data-action=send]", HTMLButtonElement);
  const stop = find(form, "[data-action=stop]", HTMLButtonElement);
  const add = find(form, "[data-action=add]", HTMLButtonElement);
  const menu = mountMenu(form, find(form, "[data-part=add-menu]", HTMLElement));
  const attached = mountAttachmentList(form, human, () => texts().attachments, readAttachment, {
    onChange(): void {
      faults.clear(human);
      paste.showAttached();
      events.onEdit();
    },
    onRemoved: (name, undo) => events.onRemoved(name, undo),
  });
  const paste = mountLongPaste(form, human, () => texts().attachments, {
    list: attached.list,
    change(next) {
      attached.show(next);
      events.onEdit();
    },
  });
  const schema = mountSchemaPart(
    find(form, "[data-part=schema-chip]", HTMLElement),
    () => texts().structured,
    () => events.onEdit(),
  );
  const values = find(form, "[data-part=values]", HTMLElement);
  const valueFields = mountValueFields(values, () => texts().templates);
  const tools = mountTools(
    find(form, "[data-part=tools]", HTMLElement),
    () => texts().tools,
    () => events.onEdit(),
  );
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
  form.addEventListener("keydown", (event) => {
    const { target } = event;
    const isPrompt = target === human || (target instanceof Node && values.contains(target));
    if (!isPrompt || !isSendKey(event)) return;
    event.preventDefault();
    if (!event.repeat) events.onSend();
  });
  form.addEventListener("input", (event) => {
    faults.clear(human);
    if (event.target === system) choice.showFor(system.value);
    showVariables();
    fold.showNow();
    events.onEdit();
  });
  add.addEventListener("click", () => menu.open(add, add.ariaLabel ?? "", addItems()));
  preset.addEventListener("change", () => {
    const chosen = choice.value();
    if (chosen !== undefined) events.onPreset(chosen);
  });
  find(form, "[data-action=presets]", HTMLElement).addEventListener("click", () => events.onManagePresets());

  function showVariables(): void {
    valueFields.show(variablesIn([system.value, human.value]));
  }

  /** What can be added to the prompt. */
  function addItems(): readonly MenuItem[] {
    return [...attached.items(), ...schema.items(), ...tools.items(add)];
  }

  return {
    draft: (): PromptDraft => ({
      preset: choice.value(),
      system: system.value,
      human: human.value,
      attachments: attached.list(),
      schema: schema.draft(),
      values: valueFields.values(),
      tools: tools.choice(),
    }),
    showDraft(draft: PromptDraft): void {
      choice.show(draft.preset);
      system.value = draft.system;
      human.value = draft.human;
      attached.show(draft.attachments);
      paste.forget();
      schema.show(draft.schema);
      valueFields.fill(draft.values);
      showVariables();
      tools.show(draft.tools);
      grown.fit();
      fold.showNow();
      faults.clear(human);
    },
    showLanguage(language: Language): void {
      choice.showLanguage(language);
      fold.showNow();
      attached.showLanguage();
      paste.showLanguage();
      schema.showLanguage();
      tools.showLanguage();
    },
    showContext: attached.showContext,
    showOwnPresets(presets: OwnPresets): void {
      choice.showOwn(presets, texts().templates.ownPresets);
      fold.showNow();
    },
    showEmptyPrompt(): void {
      faults.show(human, texts().emptyPrompt);
      human.focus();
    },
    /** Says at the fields of these variables that they have no value. */
    showEmptyValues: valueFields.showEmpty,
    /** Human stays after it was sent: whoever typed it goes on with its values. */
    selectValues(): void {
      const { activeElement } = form.ownerDocument;
      if (activeElement === human || values.contains(activeElement)) {
        valueFields.select(variablesOf(human.value));
      }
    },
    sendFault,
    attached,
    /** Shows why the schema can't be sent. */
    showSchemaFault: schema.showFault,
    /** Send and Stop share one place: the one that can be used is shown. */
    showSending(sending: boolean): void {
      send.disabled = send.hidden = sending;
      stop.disabled = stop.hidden = !sending;
    },
    focus: (): void => human.focus(),
  };
}
