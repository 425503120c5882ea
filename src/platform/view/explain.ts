import type { Explanation } from "../model/explanation.ts";

const GAP_PX = 4;
const MARGIN_PX = 8;
const LIST_ID = "explanation";

/**
 * Explains words on demand: a button with `data-word`, of one or several words, opens a popover beside it. One listener
 * and one popover for the whole page, whatever is added to it later; the popover is created at the first use.
 */
export function mountExplanations(
  document: Document,
  explain: (word: string) => Explanation | undefined,
): void {
  let box: HTMLElement | undefined;
  let opener: HTMLElement | undefined;
  /** The button whose popover the press on it has already shut. */
  let shutBy: HTMLElement | undefined;

  function create(): HTMLElement {
    const created = document.createElement("div");
    created.className = "explanation";
    created.popover = "auto";
    created.tabIndex = -1;
    created.role = "dialog";
    created.setAttribute("aria-describedby", LIST_ID);
    created.addEventListener("keydown", (event) => {
      if (event.key === "Escape") event.stopPropagation(); // it closes the popover, and a run goes on
    });
    // The browser returns the focus only when no other popover is open.
    created.addEventListener("toggle", () => {
      const { activeElement, body } = document;
      const isLost = activeElement === null || activeElement === body || activeElement === created;
      if (isLost && !created.matches(":popover-open")) opener?.focus({ preventScroll: true });
    });
    created.addEventListener("focusout", ({ relatedTarget }) => relatedTarget && created.hidePopover());
    document.addEventListener(
      "pointerdown",
      ({ target }) => {
        const isOnOpener = target instanceof Node && opener?.contains(target) === true;
        shutBy = isOnOpener && created.matches(":popover-open") ? opener : undefined;
      },
      { capture: true, passive: true },
    );
    for (const type of ["scroll", "resize"])
      document.defaultView?.addEventListener(type, place, { capture: true, passive: true });
    return created;
  }

  function place(): void {
    if (!box?.matches(":popover-open") || opener === undefined) return;
    if (!opener.checkVisibility()) return box.hidePopover();
    const { left, top, bottom } = opener.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const below = bottom + GAP_PX;
    const fitsBelow = below + box.offsetHeight <= clientHeight - MARGIN_PX;
    const y = fitsBelow ? below : top - GAP_PX - box.offsetHeight;
    box.style.left = `${Math.max(MARGIN_PX, Math.min(left, clientWidth - MARGIN_PX - box.offsetWidth))}px`;
    box.style.top = `${Math.max(MARGIN_PX, Math.min(y, clientHeight - MARGIN_PX - box.offsetHeight))}px`;
  }

  function open(button: HTMLElement): void {
    const found = (button.dataset["word"] ?? "").split(" ").map(explain);
    const list = document.createElement("dl");
    list.id = LIST_ID;
    for (const explanation of found) {
      if (explanation === undefined) continue;
      const [term, meaning] = [document.createElement("dt"), document.createElement("dd")];
      term.textContent = explanation.term;
      meaning.textContent = explanation.meaning;
      list.append(term, meaning);
    }
    box ??= create();
    box.hidePopover(); // one that is open can't be moved
    box.replaceChildren(list);
    box.ariaLabel = button.title;
    // Inside the panel of the button, which would be closed by a popover outside of it.
    (button.closest("[popover], dialog") ?? document.body).append(box);
    opener = button;
    box.showPopover();
    place();
    box.focus({ preventScroll: true });
  }

  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>("button[data-word]") : null;
    if (button === null) return;
    const isShut = shutBy === button;
    shutBy = undefined;
    if (!isShut) open(button);
  });
}
