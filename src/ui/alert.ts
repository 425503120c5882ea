import type { Problem } from "../core/problem.ts";
import { describeProblem } from "../core/texts/problem-text.ts";
import type { Texts } from "../core/texts/texts.ts";
import { cloneTemplate, find } from "./find.ts";
import { translate } from "./translate.ts";

/** What went wrong with the last run: what happened, the server's own words, the one next thing to do. */
export function mountAlert(
  root: HTMLElement,
  texts: () => Texts,
  onCopy: (text: string, button: HTMLButtonElement) => void,
) {
  const alert = find(root, "[data-part=alert]", HTMLElement);

  return {
    show(problem: Problem | undefined): void {
      if (problem === undefined) {
        alert.replaceChildren();
        return;
      }
      const { what, next, command } = describeProblem(problem, texts().problems);
      const said = "said" in problem ? problem.said : "";
      const element = cloneTemplate(document, "alert");
      const write = (selector: string, text: string): void => {
        find(element, selector, HTMLElement).textContent = text;
      };
      translate(element, texts());
      write(".alert-what", what);
      write(".alert-said-text", said);
      write(".alert-next", next);
      write("code", command ?? "");
      find(element, ".alert-said", HTMLElement).hidden = said === "";
      find(element, ".alert-command", HTMLElement).hidden = command === undefined;
      const copy = find(element, "[data-action=copy-command]", HTMLButtonElement);
      copy.addEventListener("click", () => onCopy(command ?? "", copy));
      alert.replaceChildren(element);
    },
  };
}
