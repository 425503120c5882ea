import { CHECK_STEPS, type CheckReport, type CheckStep } from "../model/check.ts";
import type { Examination } from "../model/examination.ts";
import type { DoctorPanel } from "../model/panel.ts";
import type { DoctorTexts } from "../texts/en.ts";
import { cloneTemplate, find } from "../../../platform/index.ts";

/** The steps as a list; each keeps its place and changes there. */
export function mountDoctorSteps(list: HTMLElement) {
  const rows = new Map(CHECK_STEPS.map((step) => [step, createRow(list.ownerDocument, step)]));
  list.append(...[...rows.values()].map(({ element }) => element));

  return {
    show(examination: Examination, extent: DoctorPanel["extent"], texts: DoctorTexts): void {
      const { steps, reports, result } = examination;
      const failed = result.kind === "failed" ? result.step : undefined;
      for (const [step, row] of rows) {
        row.show(reports[step], texts);
        row.element.hidden = !steps.includes(step) || (extent === "failed-step" && step !== failed);
      }
    },
    element: (step: CheckStep): HTMLElement | undefined => rows.get(step)?.element,
  };
}

function createRow(document: Document, step: CheckStep) {
  const element = cloneTemplate(document, "doctor-step");
  const write = (name: string, text: string): void => {
    find(element, `[data-part=${name}]`, HTMLElement).textContent = text;
  };
  element.dataset["step"] = step;

  return {
    element,
    show(report: CheckReport | undefined, texts: DoctorTexts): void {
      const state = report?.state ?? "waiting";
      element.dataset["state"] = state;
      if (state === "running" || state === "asking") element.setAttribute("aria-current", "step");
      else element.removeAttribute("aria-current");
      write("name", texts.steps[step]);
      write("state", texts.states[state]);
      write("found", report?.state === "passed" ? texts.found(report.found) : "");
    },
  };
}
