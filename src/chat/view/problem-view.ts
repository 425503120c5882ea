import type { Problem } from "../model/problem.ts";
import type { ProblemText } from "../model/problem-text.ts";
import { describeProblem } from "../texts/problem-text.ts";
import type { ChatTexts } from "../texts/en.ts";
import { cloneTemplate, find, translate } from "../../platform/index.ts";

export type OnCopy = (text: string, button: HTMLButtonElement) => void;

/** What went wrong: what happened, the server's own words, the one next thing to do, with the command that does it. */
export function createProblemView(problem: Problem, texts: ChatTexts, onCopy: OnCopy): HTMLElement {
  const element = cloneTemplate(document, "problem");
  const part = (name: string): HTMLElement => find(element, `.alert-${name}`, HTMLElement);
  const { what, ...fix } = describeProblem(problem, texts.problems);
  const said = "said" in problem ? (problem.said ?? "") : "";
  translate(element, texts);
  part("what").textContent = what;
  part("said-text").textContent = said;
  part("said").hidden = said === "";
  showFix(element, fix, onCopy);
  return element;
}

/** The next thing to do, and the command that does it. */
export function showFix(
  element: HTMLElement,
  { next, command }: Omit<ProblemText, "what">,
  onCopy: OnCopy,
): void {
  const place = find(element, ".alert-command", HTMLElement);
  const copy = find(place, "[data-action=copy-command]", HTMLButtonElement);
  find(element, ".alert-next", HTMLElement).textContent = next;
  find(place, "code", HTMLElement).textContent = command ?? "";
  place.hidden = command === undefined;
  copy.addEventListener("click", () => onCopy(command ?? "", copy));
}
