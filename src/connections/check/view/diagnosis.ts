import type { CheckFault } from "../model/check.ts";
import { describeFault, saidWith } from "../texts/describe-fault.ts";
import { cloneTemplate, find, translate } from "../../../platform/index.ts";
import { type OnCopy, showMend } from "../../../chat/index.ts";
import type { DoctorWords } from "./words.ts";

/** What a fault is, in the server's own words too, and the one thing that mends it, with the command that does it. */
export function createDiagnosis(fault: CheckFault, words: DoctorWords, onCopy: OnCopy): HTMLElement {
  const element = cloneTemplate(document, "problem");
  const part = (name: string): HTMLElement => find(element, `.alert-${name}`, HTMLElement);
  const { what, ...mend } = describeFault(fault, words.context, words.doctor.faults);
  const said = saidWith(fault);
  translate(element, words.page);
  part("what").textContent = what;
  part("said-text").textContent = said;
  part("said").hidden = said === "";
  showMend(element, mend, onCopy);
  return element;
}
