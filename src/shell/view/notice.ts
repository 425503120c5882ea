import { find } from "../../platform/index.ts";

/** One sentence at the foot of the page, with Undo where there is something to undo. It stays until it is dismissed. */
export function mountNotice(root: HTMLElement) {
  const text = find(root, "[data-part=notice-text]", HTMLElement);
  const undo = find(root, "[data-action=undo]", HTMLButtonElement);
  let undoLast: (() => void) | undefined;
  /** Which sentence is shown. */
  let last = {};

  function hide(): void {
    root.hidden = true;
    undoLast = undefined;
  }

  undo.addEventListener("click", () => {
    const restore = undoLast;
    hide();
    restore?.();
  });
  find(root, "[data-action=dismiss]", HTMLButtonElement).addEventListener("click", hide);

  return {
    /** Gives the function that hides this sentence, unless another one is shown by then. */
    show(sentence: string, restore?: () => void): () => void {
      const shown = (last = {});
      root.hidden = false;
      text.textContent = sentence;
      undo.hidden = restore === undefined;
      undoLast = restore;
      return () => {
        if (last === shown) hide();
      };
    },
    hide,
  };
}
