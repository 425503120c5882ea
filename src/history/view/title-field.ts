import { cloneTemplate } from "../../platform/index.ts";

/**
 * A field for a title in place of the row's button, one at a time. Enter and leaving it keep the title, Escape restores
 * the old one, and so does an empty field. `onBack`: it was closed by a key, so the focus belongs to the row.
 */
export function createTitleFields(
  label: () => string,
  onTitle: (id: string, title: string) => void,
  onBack: (id: string) => void,
) {
  let closeOpen: ((id?: string) => void) | undefined;

  return {
    open(id: string, button: HTMLElement, written: HTMLElement, title: string): void {
      const field = cloneTemplate(button.ownerDocument, "conversation-title");
      if (!(field instanceof HTMLInputElement)) throw new Error("The template of the title is no field.");
      field.value = title;
      field.setAttribute("aria-label", label());
      const before = field.value; // a field has no line breaks

      const close = (): void => {
        closeOpen = undefined; // before the field is removed, which is also a blur
        button.hidden = false;
        field.remove();
      };

      const end = (isKept: boolean, isByKey: boolean): void => {
        if (closeOpen === undefined) return;
        const typed = field.value.trim();
        const isChanged = isKept && typed !== "" && typed !== before.trim();
        close();
        if (isChanged) written.textContent = typed;
        if (isChanged) onTitle(id, typed);
        if (isByKey) onBack(id);
      };

      field.addEventListener("keydown", (event) => {
        event.stopPropagation(); // the keys of the list are not for a field
        if (event.isComposing || event.keyCode === 229) return;
        if (event.key !== "Enter" && event.key !== "Escape") return;
        event.preventDefault(); // or Escape would shut the sheet, too
        end(event.key === "Enter", true);
      });
      field.addEventListener("blur", () => end(true, false));
      closeOpen = (only) => {
        if (only === undefined || only === id) close();
      };
      button.hidden = true;
      button.after(field);
      field.focus({ preventScroll: true });
      field.select();
    },
    /** Closes the field without keeping anything; that of one conversation, or any. */
    close: (id?: string): void => closeOpen?.(id),
  };
}
