import { find } from "../../platform/index.ts";

/** As in styles/shell/columns.css: from this width up, Conversations is a column, and a sheet below it. */
const WIDE = "(min-width: 64rem)";

/** Whether the column was open the last time. */
export interface RememberedColumn {
  isConversationsOpen(): boolean;
  setConversationsOpen(isOpen: boolean): void;
}

/**
 * Opens and shuts Conversations by its button in the banner: a column, which `data-conversations` of the page shows and
 * which is remembered, or a sheet, which the browser opens and shuts (`popovertarget`). Ctrl+K, or ⌘K on a Mac, opens it
 * and begins a search. The focus is not lost.
 */
export function mountConversationsColumn(document: Document, remembered: RememberedColumn, isMac: boolean) {
  const page = document.documentElement;
  const panel = find(document, "#conversations", HTMLElement);
  const button = find(document, "[data-action=conversations]", HTMLButtonElement);
  const search = find(panel, "[type=search]", HTMLInputElement);
  const wide = matchMedia(WIDE);

  const isSheetOpen = (): boolean => panel.matches(":popover-open");
  const isOpen = (): boolean => (wide.matches ? "conversations" in page.dataset : isSheetOpen());

  function showState(): void {
    button.setAttribute("aria-expanded", String(isOpen()));
  }

  function setColumn(isColumn: boolean): void {
    const hadFocus = panel.contains(document.activeElement);
    page.toggleAttribute("data-conversations", isColumn);
    if (hadFocus && !isColumn && wide.matches) button.focus({ preventScroll: true });
    showState();
  }

  function toggleColumn(isColumn: boolean): void {
    setColumn(isColumn);
    remembered.setConversationsOpen(isColumn);
  }

  /** Without `popovertarget`, the button of the column would open the sheet. */
  function arrange(): void {
    button.popoverTargetElement = wide.matches ? null : panel;
    if (wide.matches && isSheetOpen()) panel.hidePopover();
    showState();
  }

  button.addEventListener("click", () => wide.matches && toggleColumn(!isOpen()));
  panel.addEventListener("toggle", () => {
    const { activeElement, body } = document;
    const isLost = activeElement === null || activeElement === body || panel.contains(activeElement);
    if (isLost && !isOpen()) button.focus({ preventScroll: true });
    showState();
  });
  document.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    // On a Mac, Ctrl+K deletes to the end of the line.
    const isPressed = isMac ? metaKey && !ctrlKey : ctrlKey && !metaKey;
    if (key.toLowerCase() !== "k" || !isPressed || altKey || shiftKey) return;
    if (document.querySelector("dialog:modal") !== null) return;
    event.preventDefault();
    openSearch();
  });
  wide.addEventListener("change", arrange);

  function openSearch(): void {
    if (!isOpen()) {
      if (wide.matches) toggleColumn(true);
      else panel.showPopover();
    }
    search.focus();
    search.select();
  }

  setColumn(remembered.isConversationsOpen());
  arrange();

  return {
    openSearch,
    /** A conversation was opened: what lies over it makes place; a column stays. */
    closeSheet(): void {
      if (isSheetOpen()) panel.hidePopover();
    },
  };
}
