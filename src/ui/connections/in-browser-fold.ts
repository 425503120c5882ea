import type { InBrowserSupport } from "../../core/in-browser-support.ts";
import type { ChatTexts } from "../../core/texts/chat-en.ts";
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
  /** The fold was opened. */
  onOpen(): void;
  /** Back to the server that was configured before. */
  onLeave(): void;
  readonly onCopy: OnCopy;
}

export interface Wording {
  language(): Language;
  texts(): ChatTexts;
}

/** The fold around the models in this browser, or why there are none here. */
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
  const leave = button("leave-browser");

  fold.addEventListener("toggle", () => fold.open && events.onOpen());
  leave.addEventListener("click", () => events.onLeave());

  return {
    shelf: part("shelf"),
    /** `isHere`: questions go to a model in this browser. */
    show(support: InBrowserSupport, isHere: boolean): void {
      translate(part("fold-words"), WORDS[language()]); // the list below has words of its own
      const problem = { kind: "in-browser-from-disk" } as const;
      const views = support === "ready" ? [] : [createProblemView(problem, texts(), events.onCopy)];
      part("opening-problem").replaceChildren(...views);
      leave.hidden = !isHere;
    },
  };
}
