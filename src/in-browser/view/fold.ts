import { type ChatTexts, createProblemView, type InBrowserSupport, type OnCopy } from "../../chat/index.ts";
import styles from "../../../styles/in-browser/fold.css?raw";
import { addParts, find, type Language, translate } from "../../platform/index.ts";
import { inBrowserFoldEn } from "../texts/fold-en.ts";
import { inBrowserFoldFr } from "../texts/fold-fr.ts";
import markup from "./fold.html?raw";

const WORDS = { en: inBrowserFoldEn, fr: inBrowserFoldFr };

export interface InBrowserFoldEvents {
  /** The `<details>` element was opened. */
  onOpen(): void;
  /** Returns to the previously configured server. */
  onLeave(): void;
  readonly onCopy: OnCopy;
}

export interface Wording {
  language(): Language;
  texts(): ChatTexts;
}

/** The `<details>` element around the models in this browser, or the reason why there are none. */
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
    models: part("models"),
    /** `isHere`: prompts are sent to a model in this browser. */
    show(support: InBrowserSupport, isHere: boolean): void {
      translate(part("fold-words"), WORDS[language()]); // the list below has its own texts
      const problem = { kind: "in-browser-from-disk" } as const;
      const views = support === "ready" ? [] : [createProblemView(problem, texts(), events.onCopy)];
      part("opening-problem").replaceChildren(...views);
      leave.hidden = !isHere;
    },
  };
}
