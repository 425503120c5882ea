/** A box that scrolls must be focusable with the keyboard, and then needs a name. */
export function openToKeyboard(box: HTMLElement): void {
  if (box.scrollHeight <= box.clientHeight) return box.removeAttribute("aria-label"); // only elements with a role may have a name
  box.tabIndex = 0;
  box.setAttribute("role", "group");
}
