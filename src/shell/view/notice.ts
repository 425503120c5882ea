import { find } from "../../platform/index.ts";

/** In a field, the key undoes what was typed. */
function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;
}

/** A sentence below the banner, with Undo when there is something to undo. It stays until it is dismissed. */
export function mountNotice(root: HTMLElement) {
  const text = find(root, "[data-part=notice-text]", HTMLElement);
  const undo = find(root, "[data-action=undo]", HTMLButtonElement);
  let undoLast: (() => void) | undefined;
  /** Identifies the sentence that is shown. */
  let last = {};

  function hide(): void {
    root.hidden = true;
    root.hidePopover();
    undoLast = undefined;
  }

  function undoNow(): void {
    const restore = undoLast;
    hide();
    restore?.();
  }

  undo.addEventListener("click", undoNow);
  root.ownerDocument.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, shiftKey, altKey, target } = event;
    const isUndo = key.toLowerCase() === "z" && ctrlKey !== metaKey && !shiftKey && !altKey;
    if (!isUndo || undoLast === undefined || isField(target)) return;
    event.preventDefault();
    undoNow();
  });
  find(root, "[data-action=dismiss]", HTMLButtonElement).addEventListener("click", hide);

  return {
    /** Returns a function that hides this sentence, unless another one has replaced it. */
    show(sentence: string, restore?: () => void): () => void {
      const shown = (last = {});
      root.hidden = false;
      root.hidePopover();
      root.showPopover(); // above everything, an open Configuration too
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
