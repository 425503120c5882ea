import markup from "./doctor.html?raw";
import styles from "../../../../styles/connections/check.css?raw";
import type { DoctorPanel } from "../model/panel.ts";
import { addPanel } from "../../view/tools.ts";
import { cloneTemplate, find, translate, whenReleased } from "../../../platform/index.ts";
import { type DoctorFixEvents, mountDoctorFix } from "./fix.ts";
import { describeOutcome, type DoctorWords } from "./words.ts";
import { CHECK_STEPS, type CheckReport, type CheckStep } from "../model/check.ts";
import type { CheckProgress } from "../model/check-progress.ts";
import type { DoctorTexts } from "../texts/en.ts";

interface DoctorEvents extends DoctorFixEvents {
  onClose(): void;
}

/** The panel of the check: its steps, with the fix at the one that failed. Hidden until there is something to show. */
export function mountDoctor(root: HTMLElement, words: () => DoctorWords, events: DoctorEvents) {
  addPanel(root, markup, styles);
  const section = find(root, "[data-part=doctor]", HTMLElement);
  const part = (name: string): HTMLElement => find(section, `[data-part=doctor-${name}]`, HTMLElement);
  const [outcome, earlier, list] = [part("outcome"), part("earlier"), part("steps")];
  const title = find(section, "#doctor-title", HTMLElement);
  const close = find(section, "[data-action=doctor-close]", HTMLButtonElement);
  const steps = mountDoctorSteps(list);
  const fix = mountDoctorFix(part("fix"), words, events);
  let cameFrom: HTMLElement | undefined;

  section.addEventListener("focusin", ({ relatedTarget }) => {
    if (relatedTarget instanceof HTMLElement && !section.contains(relatedTarget)) cameFrom = relatedTarget;
  });
  close.addEventListener("click", () => {
    events.onClose();
    if (cameFrom?.isConnected === true) cameFrom.focus();
  });

  function hasFocus(): boolean {
    return section.contains(section.ownerDocument.activeElement);
  }

  function write({ progress, extent, isEarlier }: DoctorPanel): void {
    const { doctor, page } = words();
    const text = describeOutcome(progress, words());
    translate(section, { labels: { ...page.labels, ...doctor.labels } });
    if (outcome.textContent !== text) outcome.textContent = text; // otherwise a screen reader would read it again
    section.dataset["result"] = progress?.result.kind ?? "passed";
    earlier.hidden = !isEarlier;
    list.hidden = progress === undefined;
    if (progress !== undefined) steps.show(progress, extent, doctor);
  }

  return {
    /** Shows the panel; `undefined` hides it. The focus does not move, except from a removed button to the heading. */
    show(panel: DoctorPanel | undefined): void {
      const { activeElement } = section.ownerDocument;
      const hadFocus = hasFocus();
      section.hidden = panel === undefined;
      if (panel === undefined) return;
      write(panel);
      const result = panel.progress?.result;
      const place = result?.kind === "failed" ? steps.element(result.step) : undefined;
      fix.show(panel, place ?? section);
      if (hadFocus && activeElement?.checkVisibility() !== true) title.focus();
    },
    focus: (): void => title.focus(),
    hasFocus,
    /** When the panel may come or go unasked: it moves what stands below it, and somebody may be pressing that. */
    whenReleased: () => whenReleased(section.ownerDocument),
  };
}

/** The list of steps, which are updated in place. */
function mountDoctorSteps(list: HTMLElement) {
  const rows = new Map(CHECK_STEPS.map((step) => [step, createRow(list.ownerDocument, step)]));
  list.append(...[...rows.values()].map(({ element }) => element));

  return {
    show(progress: CheckProgress, extent: DoctorPanel["extent"], texts: DoctorTexts): void {
      const { steps, reports, result } = progress;
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
