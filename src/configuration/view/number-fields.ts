import { NUMBER_NAMES, NUMBER_SETTINGS, type NumberName } from "../model/number-settings.ts";
import { cloneTemplate, find, type Labels } from "../../platform/index.ts";

/** Adds a field for each number that has none in the form yet, before the other fields below More in Sampling. */
export function addNumberFields(form: HTMLFormElement, sampling: HTMLElement, labels: Labels): void {
  const missing = NUMBER_NAMES.filter((name) => form.elements.namedItem(name) === null);
  find(sampling, "[data-part=more-fields]", HTMLElement).prepend(
    ...missing.map((name) => createNumberField(form.ownerDocument, name, labels)),
  );
}

function createNumberField(document: Document, name: NumberName, labels: Labels): HTMLElement {
  const { min, max, step } = NUMBER_SETTINGS[name];
  const element = cloneTemplate(document, "number-field");
  const label = find(element, "label", HTMLLabelElement);
  const input = find(element, "input", HTMLInputElement);
  const word = find(element, "[title]", HTMLButtonElement);
  input.id = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  input.name = name;
  input.step = String(step);
  if (min !== undefined) input.min = String(min);
  if (max !== undefined) input.max = String(max);
  input.placeholder = labels["notSent"] ?? input.placeholder;
  label.htmlFor = input.id;
  label.dataset["text"] = name;
  label.textContent = labels[name] ?? name;
  word.dataset["word"] = `setting.${name}`;
  word.dataset["textTitle"] = `whatIs ${name}`;
  word.title = `${labels["whatIs"] ?? word.title} ${label.textContent}`;
  return element;
}
