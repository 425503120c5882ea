import { addParts, cloneTemplate, find } from "../../platform/index.ts";
import type { Token } from "./model/read-tokens.ts";
import type { ConfidenceTexts } from "./texts/en.ts";
import { mountTokenList, TOKENS_AT_ONCE } from "./view/token-list.ts";
import markup from "./view/confidence.html?raw";
import styles from "../../../styles/work/confidence.css?raw";

/** What is shown: tokens, or the reason why there are none. */
export type ShownTokens = readonly Token[] | string;

/**
 * Shows how sure the model was of each token of an answer.
 *
 * @param onAsk probabilities are to be asked for from now on, or no longer
 */
export function mountConfidence(
  root: HTMLElement,
  texts: () => ConfidenceTexts,
  onAsk: (isAsked: boolean) => void,
) {
  addParts(root, markup, styles);
  const part = (name: string): HTMLElement => find(root, `[data-part=${name}]`, HTMLElement);
  const ask = find(root, "[name=logprobs]", HTMLInputElement);
  const more = find(root, "[data-action=more-tokens]", HTMLButtonElement);
  const tokens = mountTokenList(root, showToken);
  let shown: ShownTokens = "";
  let token: Token | undefined;

  ask.addEventListener("change", () => onAsk(ask.checked));
  more.addEventListener("click", () => {
    tokens.showMore();
    showMore();
  });

  function showMore(): void {
    more.hidden = tokens.rest() === 0;
    more.textContent = texts().confidence.more(Math.min(TOKENS_AT_ONCE, tokens.rest()));
  }

  function showToken(next: Token): void {
    token = next;
    const { alternatives } = next;
    const rows = alternatives.length > 0 ? alternatives : [next];
    part("alternatives-list").replaceChildren(
      ...rows.map(({ text, probability }) => {
        const row = cloneTemplate(root.ownerDocument, "alternative");
        row.toggleAttribute("data-chosen", text === next.text);
        find(row, "code", HTMLElement).textContent = JSON.stringify(text);
        find(row, "span", HTMLElement).textContent = texts().confidence.percent(probability);
        return row;
      }),
    );
  }

  function showLanguage(): void {
    const words = texts().confidence;
    part("ask").textContent = words.ask;
    part("ask-hint").textContent = words.askHint;
    part("legend").textContent = words.legend;
    part("alternatives-title").textContent = words.alternatives;
    tokens.label(words.tokens);
    showMore();
    if (token !== undefined) showToken(token);
  }

  showLanguage();

  return {
    show(next: ShownTokens, isAsked: boolean): void {
      ask.checked = isAsked;
      const hasTokens = typeof next !== "string";
      part("confidence").hidden = !hasTokens;
      part("confidence-reason").hidden = hasTokens;
      part("confidence-reason").textContent = hasTokens ? "" : next;
      if (hasTokens && next !== shown) tokens.show(next);
      shown = next;
      showMore();
    },
    showLanguage,
  };
}
