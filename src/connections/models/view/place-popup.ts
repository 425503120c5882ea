const WIDTH_PX = 432;
const GAP_PX = 4;
const MARGIN_PX = 8;

/**
 * Keeps a fixed popup below its field, and within the window, while it is shown. It is fixed because the Configuration
 * scrolls in itself and would clip it. Call it each time the popup is shown or hidden.
 */
export function placePopup(popup: HTMLElement, field: HTMLElement): () => void {
  function place(): void {
    if (popup.hidden) return;
    const { left, bottom, width } = field.getBoundingClientRect();
    const { clientWidth, clientHeight } = field.ownerDocument.documentElement;
    const full = Math.min(Math.max(width, WIDTH_PX), clientWidth - 2 * MARGIN_PX);
    const top = bottom + GAP_PX;
    popup.style.top = `${top}px`;
    popup.style.left = `${Math.max(MARGIN_PX, Math.min(left, clientWidth - MARGIN_PX - full))}px`;
    popup.style.width = `${full}px`;
    popup.style.maxHeight = `${clientHeight - top - MARGIN_PX}px`;
  }

  field.ownerDocument.addEventListener("scroll", place, { capture: true, passive: true });
  new ResizeObserver(place).observe(field.ownerDocument.documentElement);
  return place;
}
