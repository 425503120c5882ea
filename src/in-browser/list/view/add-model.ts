import type { ModelsTexts } from "../texts/texts.ts";
import { createFaults, find } from "../../../platform/index.ts";

/** What is wrong with an address or a chosen file. */
export type AddModelFault = keyof ModelsTexts["inBrowser"]["addressFault"];

export interface AddModelEvents {
  onAddress(address: string): void;
  onFile(file: File): void;
}

/** The field for the address of a model and the button for a file from disk. It never submits. */
export function mountAddModel(root: HTMLElement, texts: () => ModelsTexts, events: AddModelEvents) {
  const form = find(root, "[data-form=model-address]", HTMLFormElement);
  const address = find(form, "[name=modelAddress]", HTMLInputElement);
  const file = find(form, "[name=modelFile]", HTMLInputElement);
  const fromDisk = find(form, "[data-action=model-from-disk]", HTMLButtonElement);
  const faults = createFaults();

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    faults.clearAll();
    events.onAddress(address.value);
  });
  address.addEventListener("input", () => faults.clear(address));
  fromDisk.addEventListener("click", () => {
    faults.clearAll();
    file.click();
  });
  file.addEventListener("change", () => {
    const [chosen] = file.files ?? [];
    file.value = ""; // so that the same file can be chosen again
    if (chosen !== undefined) events.onFile(chosen);
  });

  return {
    /** Shows a fault at the field; the typed text stays. */
    showAddressFault(fault: AddModelFault): void {
      faults.show(address, texts().inBrowser.addressFault[fault]);
      address.focus();
    },
    showFileFault(fault: AddModelFault): void {
      faults.show(fromDisk, texts().inBrowser.addressFault[fault]);
      fromDisk.focus();
    },
    clearAddress(): void {
      address.value = "";
    },
  };
}
