import type { InBrowserSupport } from "../core/in-browser/in-browser-service.ts";
import type { Problem } from "../core/problem.ts";
import { NPM_START } from "../core/texts/commands.ts";
import { describeProblem } from "../core/texts/problem-text.ts";
import type { Texts } from "../core/texts/texts.ts";
import { cloneTemplate, find } from "./find.ts";
import { translate } from "./translate.ts";

export interface AlertEvents {
  onCopy(text: string, button: HTMLButtonElement): void;
  /** The reader wants the built-in model to answer in the server's place. */
  onBuiltIn(): void;
}

/** The server can't be reached from this page, whatever is asked of it. */
const OUT_OF_REACH: ReadonlySet<Problem["kind"]> = new Set([
  "not-running",
  "cors-refused",
  "headers-refused",
  "mixed-content",
]);

/**
 * What went wrong with the last run: what happened, the server's own words, the one next thing to do; and where the
 * server can't be reached, the offer of the built-in model.
 */
export function mountAlert(
  root: HTMLElement,
  texts: () => Texts,
  events: AlertEvents,
  support: InBrowserSupport,
) {
  const alert = find(root, "[data-part=alert]", HTMLElement);

  function showOffer(element: HTMLElement, problem: Problem): void {
    const offer = find(element, ".alert-offer", HTMLElement);
    offer.hidden = support === "no-wasm" || !OUT_OF_REACH.has(problem.kind);
    if (support === "no-wasm") return;
    find(offer, ".alert-offer-text", HTMLElement).textContent = texts().inBrowser.offer[support];
    const accept = find(offer, "[data-action=built-in]", HTMLButtonElement);
    accept.hidden = support !== "ready";
    accept.addEventListener("click", () => events.onBuiltIn());
    const command = find(offer, ".alert-command", HTMLElement);
    command.hidden = support !== "from-disk";
    find(command, "code", HTMLElement).textContent = NPM_START;
    const copy = find(command, "[data-action=copy-start]", HTMLButtonElement);
    copy.addEventListener("click", () => events.onCopy(NPM_START, copy));
  }

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
      copy.addEventListener("click", () => events.onCopy(command ?? "", copy));
      showOffer(element, problem);
      alert.replaceChildren(element);
    },
  };
}
