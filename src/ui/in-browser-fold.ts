import type { InBrowserSupport } from "../core/in-browser/in-browser-service.ts";
import type { Problem } from "../core/problem.ts";
import { NPM_START } from "../core/texts/commands.ts";
import { describeProblem } from "../core/texts/problem-text.ts";
import type { Texts } from "../core/texts/texts.ts";
import { find } from "./find.ts";

export interface InBrowserFoldEvents {
  /** The fold was opened, or what could not be loaded is to be tried again. */
  onOpen(): void;
  /** Back to the server that was configured before. */
  onLeave(): void;
  onCopy(text: string, button: HTMLButtonElement): void;
}

export interface InBrowserFoldState {
  readonly support: InBrowserSupport;
  readonly opening: "closed" | "opening" | "open" | Problem;
  /** Questions go to a model in this browser. */
  readonly isHere: boolean;
}

/** The fold around the models in this browser: why there are none here, or that they are being loaded. */
export function mountInBrowserFold(root: HTMLElement, texts: () => Texts, events: InBrowserFoldEvents) {
  const fold = find(root, "[data-part=in-browser]", HTMLDetailsElement);
  const part = (name: string): HTMLElement => find(fold, `[data-part=${name}]`, HTMLElement);
  const button = (action: string): HTMLButtonElement =>
    find(fold, `[data-action=${action}]`, HTMLButtonElement);
  const leave = button("leave-browser");
  const copy = button("copy-start");

  fold.addEventListener("toggle", () => fold.open && events.onOpen());
  button("reopen").addEventListener("click", () => events.onOpen());
  leave.addEventListener("click", () => events.onLeave());
  copy.addEventListener("click", () => events.onCopy(NPM_START, copy));

  return {
    shelf: part("shelf"),
    show({ support, opening, isHere }: InBrowserFoldState): void {
      const { inBrowser, problems } = texts();
      part("refusal").hidden = support === "ready";
      part("refusal-text").textContent = support === "ready" ? "" : inBrowser.refusal[support];
      part("refusal-command").hidden = support !== "from-disk";
      part("opening").textContent = opening === "opening" ? inBrowser.opening : "";
      part("shelf").hidden = opening !== "open";
      const failure = typeof opening === "object" ? opening : undefined;
      const { what, next } = failure ? describeProblem(failure, problems) : { what: "", next: "" };
      part("opening-failure").hidden = failure === undefined;
      part("opening-failure-what").textContent = what;
      part("opening-failure-said").textContent = failure && "said" in failure ? failure.said : "";
      part("opening-failure-next").textContent = next;
      leave.hidden = !isHere;
    },
  };
}
