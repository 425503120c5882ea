import { find } from "../../../platform/index.ts";
import { levelOf, type Token } from "../model/read-tokens.ts";

/** So many are put into the document at a time: each is an element. */
export const TOKENS_AT_ONCE = 500;

/**
 * The tokens of an answer as a list that arrow keys go through.
 *
 * @param onToken gets the token that has the focus or the pointer
 */
export function mountTokenList(root: HTMLElement, onToken: (token: Token) => void) {
  const list = find(root, "[data-part=tokens]", HTMLElement);
  let tokens: readonly Token[] = [];
  let current = 0;

  const elementAt = (index: number): Element | undefined => list.children[index];
  const indexOf = (target: EventTarget | null): number =>
    target instanceof Element ? [...list.children].indexOf(target) : -1;

  function select(index: number, hasFocus: boolean): void {
    const token = tokens[index];
    const next = elementAt(index);
    if (token === undefined || !(next instanceof HTMLElement)) return;
    const before = elementAt(current);
    before?.setAttribute("aria-selected", "false");
    before?.setAttribute("tabindex", "-1");
    next.ariaSelected = "true";
    next.tabIndex = 0;
    current = index;
    if (hasFocus) next.focus();
    onToken(token);
  }

  function add(token: Token): HTMLElement {
    const element = root.ownerDocument.createElement("span");
    element.role = "option";
    element.ariaSelected = "false";
    element.tabIndex = -1;
    element.dataset["level"] = String(levelOf(token));
    element.textContent = token.text;
    return element;
  }

  list.addEventListener("click", ({ target }) => select(indexOf(target), true));
  list.addEventListener("pointerover", ({ target }) => select(indexOf(target), false));
  list.addEventListener("keydown", (event) => {
    const steps: Partial<Record<string, number>> = {
      ArrowRight: current + 1,
      ArrowLeft: current - 1,
      Home: 0,
      End: list.childElementCount - 1,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    select(to, true);
  });

  function showMore(): void {
    const from = list.childElementCount;
    list.append(...tokens.slice(from, from + TOKENS_AT_ONCE).map(add));
  }

  return {
    show(next: readonly Token[]): void {
      tokens = next;
      list.replaceChildren();
      showMore();
      select(0, false);
    },
    showMore,
    /** How many are not in the document yet. */
    rest: (): number => tokens.length - list.childElementCount,
    label: (name: string): void => list.setAttribute("aria-label", name),
  };
}
