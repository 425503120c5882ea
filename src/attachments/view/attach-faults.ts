import { cloneTemplate, find } from "../../platform/index.ts";
import type { AttachmentFault } from "../model/read-attachment.ts";
import type { AttachmentTexts } from "../texts/en.ts";

interface Fault {
  readonly name: string;
  readonly fault: AttachmentFault | "too-many";
}

/** Says of each file that is not attached why, until it is dismissed, or another file is attached. */
export function mountAttachFaults(root: HTMLElement, texts: () => AttachmentTexts, onChange: () => void) {
  let faults: readonly Fault[] = [];

  function set(next: readonly Fault[]): void {
    faults = next;
    root.replaceChildren(...faults.map(createLine));
    onChange();
  }

  function createLine(fault: Fault): HTMLElement {
    const line = cloneTemplate(root.ownerDocument, "attach-fault");
    const dismiss = find(line, "button", HTMLButtonElement);
    find(line, "p", HTMLElement).textContent = texts().faults[fault.fault](fault.name || texts().unnamed);
    dismiss.ariaLabel = texts().dismiss;
    dismiss.addEventListener("click", () => set(faults.filter((each) => each !== fault)));
    return line;
  }

  return {
    count: (): number => faults.length,
    show: (name: string, fault: Fault["fault"]): void => set([...faults, { name, fault }]),
    clear: (): void => set([]),
    showLanguage: (): void => set(faults),
  };
}
