import { find } from "../../platform/index.ts";

/**
 * The panel that the line in the banner opens. The browser opens and shuts it (`popovertarget`); this adds a shortcut,
 * Ctrl/⌘+., and sees to it that the focus is not lost.
 */
export function mountConfigurationPanel(document: Document): void {
  const panel = find(document, "#configuration", HTMLElement);
  const line = find(document, "[data-action=configuration]", HTMLButtonElement);

  document.addEventListener("keydown", (event) => {
    if (event.key !== "." || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    line.focus(); // the focus comes back to it
    line.click();
  });
  panel.addEventListener("toggle", () => {
    const { activeElement, body } = document;
    const isLost = activeElement === null || activeElement === body || panel.contains(activeElement);
    if (isLost && !panel.matches(":popover-open")) line.focus({ preventScroll: true });
  });
  // The list of models opens where the panel is.
  find(document, "[name=model]", HTMLInputElement).addEventListener("focus", () => panel.hidePopover());
}
