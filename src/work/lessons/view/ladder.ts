import { addParts, cloneTemplate, find, translate } from "../../../platform/index.ts";
import type { LadderStep } from "../model/ladder-step.ts";
import type { DiffLine } from "../model/line-diff.ts";
import type { LessonsTexts } from "../texts/fr.ts";
import markup from "./ladder.html?raw";
import styles from "../../../../styles/work/ladder.css?raw";

export interface LadderEvents {
  onCopy(text: string, button: HTMLButtonElement): void;
  onSave(text: string, file: string): void;
}

/** Lines around a change that stay in view. */
const AROUND = 1;
const SIGNS = { same: " ", added: "+", removed: "−" } as const;

/** The steps of the ladder, one below the other, each with what it changes in the one before. */
export function mountLadderView(
  root: HTMLElement,
  steps: readonly LadderStep[],
  texts: () => LessonsTexts,
  events: LadderEvents,
) {
  addParts(root, markup, styles);
  const list = find(root, "[data-part=ladder-steps]", HTMLElement);
  const onlyChanges = find(root, "[name=ladderOnlyChanges]", HTMLInputElement);

  function stepView(step: LadderStep): HTMLElement {
    const words = texts();
    const { title, adds } = words.steps[step.name];
    const view = cloneTemplate(root.ownerDocument, "ladder-step");
    find(view, "[data-part=step-title]", HTMLElement).textContent = title;
    find(view, "[data-part=step-adds]", HTMLElement).textContent = adds;
    const lines = find(view, "[data-part=step-lines]", HTMLElement);
    lines.setAttribute("aria-label", words.listing(title));
    lines.append(...shownLines(step).map((line) => lineView(line, words)));
    const copy = find(view, "[data-action=copy-step]", HTMLButtonElement);
    copy.addEventListener("click", () => events.onCopy(step.text, copy));
    find(view, "[data-action=save-step]", HTMLButtonElement).addEventListener("click", () =>
      events.onSave(`${step.text}\n`, step.file),
    );
    view.dataset["step"] = step.name;
    return view;
  }

  /** Lines, and the number of lines between them that are left out. */
  function shownLines({ lines }: LadderStep): readonly (DiffLine | number)[] {
    const isFirst = lines.every(({ kind }) => kind === "same");
    if (!onlyChanges.checked || isFirst) return lines;
    const isNear = (index: number): boolean =>
      lines.slice(Math.max(0, index - AROUND), index + AROUND + 1).some(({ kind }) => kind !== "same");
    const shown: (DiffLine | number)[] = [];
    for (const [index, line] of lines.entries()) {
      const last = shown.at(-1);
      if (isNear(index)) shown.push(line);
      else if (typeof last === "number") shown[shown.length - 1] = last + 1;
      else shown.push(1);
    }
    return shown;
  }

  function lineView(line: DiffLine | number, { added, removed, hidden }: LessonsTexts): HTMLElement {
    const view = cloneTemplate(root.ownerDocument, "ladder-line");
    const [kind, text] =
      typeof line === "number" ? (["hidden", hidden(line)] as const) : [line.kind, line.text];
    view.dataset["kind"] = kind;
    find(view, ".ladder-sign", HTMLElement).textContent = kind === "hidden" ? "⋯" : SIGNS[kind];
    const said = find(view, ".ladder-said", HTMLElement);
    if (kind === "added" || kind === "removed") said.textContent = { added, removed }[kind];
    else said.remove();
    find(view, "code", HTMLElement).textContent = text;
    return view;
  }

  function show(): void {
    list.replaceChildren(...steps.map(stepView));
    translate(root, texts());
  }

  onlyChanges.addEventListener("change", show);
  show();
  /** `show`: again, after a change of language. */
  return { show };
}
