import { find, type NoticeMore } from "../../platform/index.ts";

/** In a field, the key undoes what was typed. */
function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;
}

/** A sentence below the banner, with Undo when there is something to undo. It stays until it is dismissed. */
export function mountNotice(root: HTMLElement) {
  const text = find(root, "[data-part=notice-text]", HTMLElement);
  const undo = find(root, "[data-action=undo]", HTMLButtonElement);
  let undoLast: (() => void) | undefined;
  let onGone: (() => void) | undefined;
  /** Identifies the sentence that is shown. */
  let last = {};

  /** What is shown can't be undone from now on. */
  function finish(): void {
    const finished = onGone;
    undoLast = undefined;
    onGone = undefined;
    finished?.();
  }

  function hide(): void {
    root.hidden = true;
    root.hidePopover();
    finish();
  }

  function undoNow(): void {
    const restore = undoLast;
    onGone = undefined;
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
  // Also of a page that may come back: meanwhile, another page may do what this one could not finish.
  addEventListener("pagehide", () => onGone !== undefined && hide());

  return {
    /** Returns a function that hides this sentence, unless another one has replaced it. */
    show(sentence: string, restore?: () => void, more: NoticeMore = {}): () => void {
      finish();
      const shown = (last = {});
      root.hidden = false;
      root.hidePopover();
      root.showPopover(); // above everything, an open Configuration too
      text.textContent = sentence;
      undo.hidden = restore === undefined;
      undoLast = restore;
      onGone = more.onGone;
      return () => {
        if (last === shown) hide();
      };
    },
    hide,
  };
}
