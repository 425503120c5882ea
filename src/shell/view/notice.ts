import { find, isField, type NoticeMore } from "../../platform/index.ts";

/** How long Undo is offered, in ms. */
const OFFERED_MS = 10_000;

/**
 * A sentence below the banner. With Undo it goes after ten seconds, in which nobody points at it, has the focus in it, or
 * can't see it because the page is hidden; without, it stays until it is dismissed.
 */
export function mountNotice(root: HTMLElement) {
  const document = root.ownerDocument;
  const text = find(root, "[data-part=notice-text]", HTMLElement);
  const undo = find(root, "[data-action=undo]", HTMLButtonElement);
  const button = find(root, "[data-part=notice-action]", HTMLButtonElement);
  /** For the key; also after the notice has gone, when `isKept`. */
  let undoLast: (() => void) | undefined;
  let isKept = false;
  /** Whether the notice that is shown has Undo. */
  let isOffered = false;
  let onGone: (() => void) | undefined;
  let runAction: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isPointedAt = false;
  /** What had the focus before the notice. */
  let focusedBefore: EventTarget | null = null;
  /** Identifies the sentence that is shown. */
  let last = {};

  /** The notice offers Undo no more. */
  function finish(): void {
    clearTimeout(timer);
    const finished = onGone;
    onGone = undefined;
    isOffered = false;
    if (!isKept) undoLast = undefined;
    finished?.();
  }

  function go(): void {
    const hadFocus = root.contains(document.activeElement);
    root.hidden = true;
    root.hidePopover();
    isPointedAt = false;
    if (hadFocus && focusedBefore instanceof HTMLElement) focusedBefore.focus({ preventScroll: true });
    finish();
  }

  function undoNow(): void {
    const restore = undoLast;
    undoLast = undefined;
    onGone = undefined;
    if (isOffered) go();
    restore?.();
  }

  /** Begins the ten seconds, as soon as nothing keeps the notice. */
  function wait(): void {
    clearTimeout(timer);
    const isHeld = isPointedAt || root.contains(document.activeElement) || document.hidden;
    if (isOffered && !isHeld) timer = setTimeout(go, OFFERED_MS);
  }

  button.addEventListener("click", () => runAction?.());
  undo.addEventListener("click", () => isOffered && undoNow());
  document.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, shiftKey, altKey, target } = event;
    const isUndo = key.toLowerCase() === "z" && ctrlKey !== metaKey && !shiftKey && !altKey;
    if (!isUndo || undoLast === undefined || isField(target)) return; // a field undoes what was typed
    event.preventDefault();
    undoNow();
  });
  find(root, "[data-action=dismiss]", HTMLButtonElement).addEventListener("click", go);
  for (const type of ["pointerenter", "pointerleave"] as const) {
    root.addEventListener(type, () => {
      isPointedAt = type === "pointerenter";
      wait();
    });
  }
  root.addEventListener("focusin", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && root.contains(relatedTarget))) focusedBefore = relatedTarget;
    wait();
  });
  root.addEventListener("focusout", wait);
  document.addEventListener("visibilitychange", wait);
  // Also of a page that may come back: meanwhile, another page may do what this one could not finish.
  addEventListener("pagehide", () => onGone !== undefined && go());

  return {
    /** Returns a function that hides this sentence, unless another one has replaced it. */
    show(sentence: string, restore?: () => void, more: NoticeMore = {}): () => void {
      const { keepsUndo = false, action } = more;
      finish();
      const shown = (last = {});
      root.hidden = false;
      root.hidePopover();
      root.showPopover(); // above everything, an open Configuration too
      text.textContent = sentence;
      isOffered = restore !== undefined;
      undo.hidden = !isOffered;
      if (isOffered) [undoLast, isKept] = [restore, keepsUndo];
      button.hidden = action === undefined;
      button.textContent = action?.text ?? "";
      runAction = action?.run;
      onGone = more.onGone;
      wait();
      return (): void => {
        if (last === shown) go();
      };
    },
    /** Something else was done: what was done before can't be undone any more. */
    hide(): void {
      isKept = false;
      go();
    },
  };
}
