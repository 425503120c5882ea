import { addParts, createFaults, find, translate } from "../../../platform/index.ts";
import type { PasteChange } from "../model/paste-changes.ts";
import type { PasteFault } from "../model/pasted-request.ts";
import type { PasteTexts } from "../texts/fr.ts";
import markup from "./paste.html?raw";
import { mountPasteOffer, type PasteOffer } from "./offer.ts";
import styles from "../../../../styles/work/paste.css?raw";

interface PasteEvents {
  /** What stands in the field is to be read. */
  onRead(text: string): void;
  onApply(withAddress: boolean, withKey: boolean): void;
}

/** Adds the field for a request, and below it what the request would change. What was typed stays until it is applied. */
export function mountPasteView(root: HTMLElement, texts: () => PasteTexts, events: PasteEvents) {
  addParts(root, markup, styles);
  const form = find(root, "[data-part=paste-form]", HTMLFormElement);
  const field = find(root, "[name=pastedRequest]", HTMLTextAreaElement);
  const faults = createFaults();
  const offer = mountPasteOffer(find(root, "[data-part=paste-offer]", HTMLElement), texts, {
    onApply: events.onApply,
    onCancel: () => {
      offer.hide();
      field.focus();
    },
  });
  let shown: PasteFault | undefined;

  const read = (): void => events.onRead(field.value);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    read();
  });
  field.addEventListener("input", (event) => {
    clear();
    const how = event instanceof InputEvent ? event.inputType : "";
    if (how === "insertFromPaste" || how === "insertFromDrop") read();
  });
  // Escape closes the offer, and must not stop a run.
  root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !offer.isOpen()) return;
    event.preventDefault();
    event.stopPropagation();
    offer.hide();
    field.focus();
  });

  function clear(): void {
    shown = undefined;
    faults.clear(field);
    offer.hide();
  }

  function showFault(fault: PasteFault): void {
    clear();
    shown = fault;
    faults.show(field, texts().fault(fault));
    field.focus();
    if ("at" in fault)
      field.setSelectionRange(fault.at, fault.at + ("mark" in fault ? fault.mark.length : 1));
  }

  return {
    showFault,
    /** Shows what would change, and takes the focus there. */
    showOffer(made: PasteOffer, changes: readonly PasteChange[]): void {
      clear();
      offer.open(made, changes);
    },
    /** Empties the field: it may contain a key. */
    reset(): void {
      clear();
      field.value = "";
      field.focus();
    },
    /** Again, after a change of language. */
    show(): void {
      translate(root, texts());
      offer.write();
      if (shown !== undefined) faults.show(field, texts().fault(shown));
    },
    focus: (): void => field.focus(),
  };
}
