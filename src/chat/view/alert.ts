import type { InBrowserSupport } from "../model/in-browser-support.ts";
import type { Problem } from "../model/problem.ts";
import { redirectedBase } from "../../configuration/index.ts";
import type { ChatTexts } from "../texts/en.ts";
import { cloneTemplate, find } from "../../platform/index.ts";
import { createBuiltInOffer, type OfferEvents } from "./built-in-offer.ts";
import { createProblemView } from "./problem-view.ts";

export interface AlertEvents extends OfferEvents {
  /** The reader wants to use this address as Base URL. */
  onUseAddress(baseURL: string): void;
}

/** The server can't be reached from this page, whatever is asked of it. */
const OUT_OF_REACH: ReadonlySet<Problem["kind"]> = new Set([
  "not-running",
  "cors-refused",
  "headers-refused",
  "mixed-content",
]);

/** What went wrong with the last run; where the server can't be reached, with the offer of the built-in model. */
export function mountAlert(
  root: HTMLElement,
  texts: () => ChatTexts,
  events: AlertEvents,
  support: InBrowserSupport,
) {
  const alert = find(root, "[data-part=alert]", HTMLElement);

  /** Where a redirect leads may be taken over, by the reader alone. */
  function createAddressOffer(baseURL: string): HTMLElement {
    const offer = cloneTemplate(document, "address-offer");
    const accept = find(offer, "[data-action=use-address]", HTMLButtonElement);
    accept.textContent = texts().useAddress(baseURL);
    accept.addEventListener("click", () => events.onUseAddress(baseURL));
    return offer;
  }

  return {
    show(problem: Problem | undefined): void {
      alert.replaceChildren();
      if (problem === undefined) return;
      const view = createProblemView(problem, texts(), events.onCopy);
      if (OUT_OF_REACH.has(problem.kind)) view.append(createBuiltInOffer(support, texts(), events));
      const base = problem.kind === "redirected" ? redirectedBase(problem.to) : undefined;
      if (base !== undefined) view.append(createAddressOffer(base));
      alert.replaceChildren(view);
    },
  };
}
