import { find } from "../../platform/index.ts";

/** The field for what a picture shows, beside the button that opens it. Enter and Escape shut it; nothing is sent. */
export function mountDescribePicture(root: HTMLElement) {
  const popover = find(root, "[data-part=describe]", HTMLElement);
  const field = find(popover, "textarea", HTMLTextAreaElement);
  let opener: HTMLButtonElement | undefined;
  let onText = (_text: string): void => undefined;

  field.addEventListener("input", () => onText(field.value));
  popover.addEventListener("keydown", (event) => {
    event.stopPropagation(); // Escape shuts the field, and a run goes on
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    popover.hidePopover();
  });
  find(popover, "[data-action=described]", HTMLButtonElement).addEventListener("click", () => {
    popover.hidePopover();
  });
  popover.addEventListener("beforetoggle", ({ newState }) => {
    if (newState === "closed" && popover.contains(root.ownerDocument.activeElement)) opener?.focus();
  });
  popover.addEventListener("toggle", () => {
    opener?.setAttribute("aria-expanded", String(popover.matches(":popover-open")));
  });

  return {
    open(button: HTMLButtonElement, text: string, onChange: (text: string) => void): void {
      opener = button;
      onText = onChange;
      field.value = text;
      popover.showPopover();
      const { left, top, bottom } = button.getBoundingClientRect();
      const { offsetWidth, offsetHeight } = popover;
      const y = top >= offsetHeight ? top - offsetHeight : Math.min(bottom, innerHeight - offsetHeight);
      popover.style.left = `${Math.max(0, Math.min(left, innerWidth - offsetWidth))}px`;
      popover.style.top = `${Math.max(0, y)}px`;
      field.focus({ preventScroll: true });
    },
    hide: (): void => popover.hidePopover(),
  };
}
