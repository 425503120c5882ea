import { cloneTemplate, find } from "../../../platform/index.ts";
import type { PickerChoice } from "./choices.ts";

/** One line of the list of models: name, id below it, what the server tells. Aloud it is one sentence. */
export function createModelOption(
  document: Document,
  choice: PickerChoice,
  isCurrent: boolean,
  isEnabled: boolean,
): HTMLElement {
  const element = cloneTemplate(document, "model-option");
  const { name, id, facts, badges } = choice;
  const write = (part: string, text: string): void => {
    const place = find(element, `[data-part=${part}]`, HTMLElement);
    place.textContent = text;
    place.hidden = text === "";
  };
  write("name", name);
  write("id", id);
  write("facts", facts.join(" · "));
  find(element, "[data-part=badges]", HTMLElement).append(
    ...badges.map((badge) => {
      const place = document.createElement("span");
      place.textContent = badge;
      return place;
    }),
  );
  const spoken = [name, id, ...badges, ...facts].filter((text) => text !== "").join(", ");
  element.setAttribute("aria-label", spoken);
  element.setAttribute("aria-selected", "false");
  if (isCurrent) element.setAttribute("aria-current", "true");
  if (!isEnabled) element.setAttribute("aria-disabled", "true");
  return element;
}
