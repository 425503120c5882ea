/** Changes an item of a list and keeps the focus in it: where what had it is gone, it goes to what can be done now. */
export function keepFocusIn(item: HTMLElement, change: () => void): void {
  const { activeElement } = item.ownerDocument;
  const focused = item.contains(activeElement) ? activeElement : null;
  change();
  if (focused === null || focused === item || focused.checkVisibility()) return;
  const buttons = [...item.querySelectorAll("button")];
  (buttons.find((button) => button.checkVisibility()) ?? item).focus();
}

/** Writes a text into its place, which is hidden while there is none; what stands there already stays untouched. */
export function writeOrHide(place: HTMLElement, text: string): void {
  if (place.textContent !== text) place.textContent = text;
  place.hidden = text === "";
}
