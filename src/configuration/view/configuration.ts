import { NUMBER_NAMES } from "../model/number-settings.ts";
import { type FieldName, DEFAULT_SETTINGS, type SettingsDraft } from "../model/settings.ts";
import type { FieldFaults } from "../model/parse-settings.ts";
import type { ConfigurationTexts } from "../texts/en.ts";
import { createFieldFaults, type FaultyField } from "./field-faults.ts";
import { find } from "../../platform/index.ts";
import { addNumberFields } from "./number-fields.ts";

export interface ConfigurationEvents {
  onApply(): void;
  onReset(): void;
  /** A field or checkbox was changed. */
  onEdit(): void;
  /** The address field lost the focus: the key in the form may belong to another server. */
  onAddress(): void;
  onForget(): void;
}

/** The key as the form shows it. */
export interface KeyDraft {
  readonly key: string;
  readonly remembered: boolean;
}

export type Configuration = ReturnType<typeof mountConfiguration>;

/**
 * The form for server and sampling settings. It never submits, because that would put the fields into the address bar.
 */
export function mountConfiguration(
  root: HTMLElement,
  texts: () => ConfigurationTexts,
  events: ConfigurationEvents,
) {
  const form = find(root, "[data-form=configuration]", HTMLFormElement);
  const sampling = find(root, "[data-part=sampling]", HTMLElement);
  addNumberFields(form, sampling, texts().labels);
  const more = find(sampling, "[data-part=more]", HTMLDetailsElement);
  const stream = find(sampling, "[name=stream]", HTMLInputElement);
  const key = find(form, "[name=apiKey]", HTMLInputElement);
  const remember = find(form, "[name=remember]", HTMLInputElement);
  const models = find(form, "datalist", HTMLDataListElement);
  const field = fieldsOf(form);
  const faults = createFieldFaults(field, texts);

  function goToFault(): void {
    const faulty = faults.first();
    if (faulty === undefined) return;
    if (!root.matches(":popover-open")) root.showPopover();
    if (more.contains(faulty)) more.open = true;
    faulty.focus();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    events.onApply();
  });
  for (const part of [form, sampling, field("model")])
    part.addEventListener("input", (event) => {
      faults.clear(event.target);
      events.onEdit();
    });
  field("baseURL").addEventListener("change", () => events.onAddress());
  remember.addEventListener("change", () => remember.checked || events.onForget());
  find(sampling, "[data-action=reset]", HTMLButtonElement).addEventListener("click", () => events.onReset());

  return {
    draft(): SettingsDraft {
      const typed = FIELD_NAMES.map((name) => [name, readField(field(name))]);
      return { ...DEFAULT_SETTINGS, ...Object.fromEntries(typed), stream: stream.checked };
    },
    showDraft(draft: SettingsDraft): void {
      for (const name of FIELD_NAMES) field(name).value = draft[name];
      stream.checked = draft.stream;
      faults.show({});
    },
    /** Shows only a corrected address. */
    showAddress(baseURL: string): void {
      field("baseURL").value = baseURL;
      faults.clear(field("baseURL"));
    },
    key: (): KeyDraft => ({ key: key.value, remembered: remember.checked }),
    /** Shows the key of the address in the form. The note says where the previously typed key was saved. */
    showKey(draft: KeyDraft, note = ""): void {
      key.value = draft.key;
      remember.checked = draft.remembered;
      find(form, "[data-part=key-note]", HTMLElement).textContent = note;
    },
    /** Shows the key as it was parsed. The note stays. */
    showCleanKey(cleaned: string): void {
      if (key.value !== cleaned) key.value = cleaned;
    },
    /** Shows a message at each invalid field, and opens the Configuration at the first one. */
    showFaults(found: FieldFaults): void {
      faults.show(found);
      goToFault();
    },
    goToFault,
    /** The invalid fields, to be described elsewhere. */
    faults: (): readonly FaultyField[] => faults.describe(),
    /** Shows the faults again, after a change of language. */
    showLanguage: (): void => faults.showLanguage(),
    showApplied(text: string): void {
      find(sampling, "[data-part=applied]", HTMLElement).textContent = text;
    },
    suggestModels(ids: readonly string[]): void {
      models.replaceChildren(...ids.map((id) => new Option(id, id)));
    },
  };
}

const FIELD_NAMES: readonly FieldName[] = [
  "baseURL",
  "model",
  ...NUMBER_NAMES,
  "timeLimit",
  "pictureSide",
  "stop",
  "extraBody",
];

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Finds a field by its name: also those outside of the form that belong to it, such as Model in the banner. */
function fieldsOf(form: HTMLFormElement): (name: string) => Field {
  const elements = new Map([...form.elements].map((element) => [element.getAttribute("name"), element]));
  return (name) => {
    const field = elements.get(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return field;
    throw new Error(`The form has no field “${name}”.`);
  };
}

/** The value of a number field is empty when its text is not a number; such a field is invalid, not empty. */
function readField(field: Field): string {
  return field.validity.badInput ? "?" : field.value;
}
