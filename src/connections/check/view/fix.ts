import type { CheckFault } from "../model/check.ts";
import type { DoctorPanel } from "../model/panel.ts";
import type { PageTexts } from "../../texts/en.ts";
import { cloneTemplate, find, translate } from "../../../platform/index.ts";
import { type OnCopy, showFix } from "../../../chat/index.ts";
import type { DoctorWords } from "./words.ts";
import { describeFault, serverMessageOf } from "../texts/describe-fault.ts";

export interface DoctorFixEvents {
  onCopy: OnCopy;
  onRetry(): void;
  /** Requests one token, after all other steps. */
  onAnswer(): void;
  onShowAll(): void;
  onUse(baseURL: string): void;
  onEmptyModel(): void;
}

/** What to do after a check: the diagnosis of a fault, and suitable buttons. */
export function mountDoctorFix(fix: HTMLElement, words: () => DoctorWords, events: DoctorFixEvents) {
  const diagnosis = find(fix, "[data-part=doctor-diagnosis]", HTMLElement);
  const button = (name: string): HTMLButtonElement =>
    find(fix, `[data-action=doctor-${name}]`, HTMLButtonElement);
  const buttons = {
    use: button("use"),
    "empty-model": button("empty-model"),
    answer: button("answer"),
    retry: button("retry"),
    all: button("all"),
  };
  let drawn: { readonly fault: CheckFault | undefined; readonly page: PageTexts } | undefined;
  let offer = "";

  buttons.use.addEventListener("click", () => events.onUse(offer));
  buttons["empty-model"].addEventListener("click", events.onEmptyModel);
  buttons.answer.addEventListener("click", events.onAnswer);
  buttons.retry.addEventListener("click", events.onRetry);
  buttons.all.addEventListener("click", events.onShowAll);

  function draw(fault: CheckFault | undefined): void {
    const { page } = words();
    if (drawn?.fault === fault && drawn?.page === page) return; // redrawing would lose the focus on Copy
    drawn = { fault, page };
    const view = fault && createDiagnosis(fault, words(), events.onCopy);
    diagnosis.replaceChildren(...(view === undefined ? [] : [view]));
  }

  return {
    /** Shows what to do, below `place`; hidden while a check runs. */
    show(panel: DoctorPanel, place: HTMLElement): void {
      if (fix.parentElement !== place) place.append(fix);
      const result = panel.progress?.result;
      const fault = result?.kind === "failed" ? result.fault : undefined;
      const isAnswered = panel.progress?.steps.includes("answer") === true;
      draw(fault);
      offer = panel.offer ?? "";
      buttons.use.textContent = words().doctor.use(offer);
      buttons.use.hidden = offer === "";
      buttons.use.classList.toggle("primary", fault === undefined || fault.kind === "wrong-path");
      buttons["empty-model"].hidden = fault?.kind !== "model-gone" || panel.isEarlier;
      buttons.answer.hidden = result?.kind !== "passed" || isAnswered || panel.isEarlier;
      buttons.retry.hidden = fault === undefined && !panel.isEarlier;
      buttons.all.hidden = panel.extent === "full";
      const isEmpty = Object.values(buttons).every(({ hidden }) => hidden);
      fix.hidden = result?.kind === "running" || isEmpty;
    },
  };
}

/** Describes a fault, with the server's own message, how to fix it, and the command for that. */
function createDiagnosis(fault: CheckFault, words: DoctorWords, onCopy: OnCopy): HTMLElement {
  const element = cloneTemplate(document, "problem");
  const part = (name: string): HTMLElement => find(element, `.alert-${name}`, HTMLElement);
  const { what, ...fix } = describeFault(fault, words.context, words.doctor.faults);
  const said = serverMessageOf(fault);
  translate(element, words.page);
  part("what").textContent = what;
  part("said-text").textContent = said;
  part("said").hidden = said === "";
  showFix(element, fix, onCopy);
  return element;
}
