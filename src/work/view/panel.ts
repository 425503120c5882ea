import { find, mountTabs } from "../../platform/index.ts";
import type { Subject } from "../model/subjects.ts";

/** The parts of the panel, by the ids of their elements without `work-`. */
export const WORK_PARTS = ["code", "wire", "confidence", "recording", "lessons", "paste"] as const;
export type WorkPart = (typeof WORK_PARTS)[number];

export interface PanelEvents {
  onPart(part: WorkPart): void;
  /** Of which request the work is shown, by the id of its answer; empty for the prompt as it stands. */
  onSubject(id: string): void;
}

/** The frame of "Show the work": its tabs, and the request that they are about. */
export function mountPanel(root: HTMLElement, events: PanelEvents) {
  const subject = find(root, "[name=workSubject]", HTMLSelectElement);
  const choice = find(root, ".work-subject", HTMLElement);
  const tabs = mountTabs(find(root, ".work-tabs", HTMLElement), (id) => {
    const part = WORK_PARTS.find((name) => id === `work-${name}`);
    if (part !== undefined) events.onPart(part);
  });
  let shown = "";

  subject.addEventListener("change", () => events.onSubject(subject.value));

  return {
    element: (part: WorkPart): HTMLElement => find(root, `#work-${part}`, HTMLElement),
    select: (part: WorkPart): void => tabs.select(`work-${part}`),
    /** Shows which requests there are to choose from; none: there is nothing to choose. */
    showSubjects(subjects: readonly Subject[], chosen: string): void {
      const now = JSON.stringify(subjects);
      if (now !== shown) {
        subject.replaceChildren(...subjects.map(({ id, title }) => new Option(title, id)));
        shown = now;
      }
      subject.value = chosen;
      choice.hidden = subjects.length === 0;
    },
  };
}
