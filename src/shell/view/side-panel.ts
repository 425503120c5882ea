import { find } from "../../platform/index.ts";

/** As in styles/shell/columns.css: from this width up, the panel is a column, and a sheet below it. */
const WIDE = "(min-width: 64rem)";

export interface SidePanelParts {
  /** The id of the panel, and the `data-action` of its button in the banner. */
  readonly name: string;
  /** Whether the column is open at the start. */
  readonly isOpen: boolean;
  /** The user has opened or shut the column. */
  onColumn?(isOpen: boolean): void;
  /** It was opened or shut after the start, as a column or as a sheet. */
  onShown?(isOpen: boolean): void;
}

/**
 * Opens and shuts a panel by its button in the banner: a column, which the attribute `data-NAME` of the page shows, or a
 * sheet, which the browser opens and shuts (`popovertarget`). The focus is not lost.
 */
export function mountSidePanel(document: Document, parts: SidePanelParts) {
  const { name } = parts;
  const page = document.documentElement;
  const panel = find(document, `#${name}`, HTMLElement);
  const button = find(document, `[data-action=${name}]`, HTMLButtonElement);
  const wide = matchMedia(WIDE);
  let isShown = parts.isOpen;

  const isSheetOpen = (): boolean => panel.matches(":popover-open");
  const isOpen = (): boolean => (wide.matches ? name in page.dataset : isSheetOpen());

  function showState(): void {
    button.setAttribute("aria-expanded", String(isOpen()));
    if (isOpen() === isShown) return;
    isShown = isOpen();
    parts.onShown?.(isShown);
  }

  function setColumn(isColumn: boolean): void {
    const hadFocus = panel.contains(document.activeElement);
    page.toggleAttribute(`data-${name}`, isColumn);
    if (hadFocus && !isColumn && wide.matches) button.focus({ preventScroll: true });
    showState();
  }

  function toggleColumn(isColumn: boolean): void {
    setColumn(isColumn);
    parts.onColumn?.(isColumn);
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
  wide.addEventListener("change", arrange);

  setColumn(parts.isOpen);
  arrange();

  return {
    panel,
    isOpen,
    open(): void {
      if (isOpen()) return;
      if (wide.matches) toggleColumn(true);
      else panel.showPopover();
    },
    close(): void {
      if (wide.matches) toggleColumn(false);
      else if (isSheetOpen()) panel.hidePopover();
    },
    /** What lies over the page makes place; a column stays. */
    closeSheet(): void {
      if (isSheetOpen()) panel.hidePopover();
    },
  };
}
