import type { Problem } from "../../core/problem.ts";
import type { Texts } from "../../core/texts/texts.ts";
import styles from "../../../styles/connections/in-browser-fold.css?raw";
import type { Language } from "../../core/language.ts";
import { inBrowserFoldEn } from "../../core/texts/connections/in-browser-fold-en.ts";
import { inBrowserFoldFr } from "../../core/texts/connections/in-browser-fold-fr.ts";
import { addParts } from "../add-parts.ts";
import { find } from "../find.ts";
import { createProblemView, type OnCopy } from "../problem-view.ts";
import { translate } from "../translate.ts";
import markup from "./in-browser-fold.html?raw";

const WORDS = { en: inBrowserFoldEn, fr: inBrowserFoldFr };

export interface InBrowserFoldEvents {
  /** The fold was opened, or what could not be loaded is to be tried again. */
  onOpen(): void;
  /** Back to the server that was configured before. */
  onLeave(): void;
  readonly onCopy: OnCopy;
}

/** Whether the list of models is there; if it can't be, why. */
export type Opening = "closed" | "opening" | "open" | Problem;

export interface Wording {
  language(): Language;
  texts(): Texts;
}

/** The fold around the models in this browser: why there are none here, or that they are being loaded. */
export function mountInBrowserFold(
  fold: HTMLDetailsElement,
  { language, texts }: Wording,
  events: InBrowserFoldEvents,
) {
  const body = find(fold, ".in-browser-body", HTMLElement);
  addParts(body, markup, styles);
  const part = (name: string): HTMLElement => find(fold, `[data-part=${name}]`, HTMLElement);
  const button = (action: string): HTMLButtonElement =>
    find(fold, `[data-action=${action}]`, HTMLButtonElement);
  const reopen = button("reopen");
  const leave = button("leave-browser");

  fold.addEventListener("toggle", () => fold.open && events.onOpen());
  reopen.addEventListener("click", () => events.onOpen());
  leave.addEventListener("click", () => events.onLeave());

  return {
    shelf: part("shelf"),
    /** `isHere`: questions go to a model in this browser. */
    show(opening: Opening, isHere: boolean): void {
      const words = WORDS[language()];
      translate(part("fold-words"), words); // the list below has words of its own
      const problem = typeof opening === "object" ? opening : undefined;
      const views = problem === undefined ? [] : [createProblemView(problem, texts(), events.onCopy)];
      part("opening-problem").replaceChildren(...views);
      part("opening").textContent = opening === "opening" ? words.opening : "";
      part("shelf").hidden = opening !== "open";
      reopen.hidden = problem === undefined || problem.kind === "in-browser-from-disk";
      leave.hidden = !isHere;
    },
  };
}
