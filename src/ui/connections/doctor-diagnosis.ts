import type { CheckFault } from "../../core/connections/check.ts";
import { describeFault, saidWith } from "../../core/connections/doctor-fault.ts";
import { cloneTemplate, find } from "../find.ts";
import { type OnCopy, showMend } from "../problem-view.ts";
import { translate } from "../translate.ts";
import type { DoctorWords } from "./doctor-words.ts";

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
