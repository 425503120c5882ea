import { addParts, find } from "../../../platform/index.ts";
import markup from "./picker.html?raw";
import styles from "../../../../styles/connections/models.css?raw";

/**
 * Adds the elements of the list of models below the field's input. The input itself is not moved, because that would
 * remove the focus from it while the user is typing.
 */
export function addPickerParts(field: HTMLElement) {
  const input = find(field, "[name=model]", HTMLInputElement);
  const root = field.ownerDocument.createElement("div");
  root.className = "model-picker";
  input.after(root);
  addParts(root, markup, styles);
  input.removeAttribute("list"); // otherwise the browser shows a list of its own
  for (const [name, value] of Object.entries(COMBOBOX)) input.setAttribute(name, value);
  const part = (name: string): HTMLElement => find(root, `[data-part=${name}]`, HTMLElement);
  return {
    input,
    root,
    popup: part("model-popup"),
    listbox: find(root, "[role=listbox]", HTMLElement),
    button: find(root, "[data-action=show-models]", HTMLButtonElement),
    message: part("model-message"),
    note: part("model-note"),
    spoken: part("model-spoken"),
  };
}

const COMBOBOX = {
  role: "combobox",
  autocomplete: "off",
  "aria-autocomplete": "list",
  "aria-controls": "model-listbox",
  "aria-expanded": "false",
  "aria-describedby": "model-note",
};
