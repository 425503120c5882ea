import { find } from "../../platform/index.ts";

/** The list of keyboard shortcuts: `?` outside of a field opens it, and so does its button. */
export function mountShortcuts(document: Document, isApple: boolean): void {
  const dialog = find(document, "[data-part=shortcuts]", HTMLDialogElement);
  const open = (): void => dialog.showModal();

  for (const key of dialog.querySelectorAll("kbd")) {
    if (isApple && key.textContent === "Ctrl") key.textContent = "⌘";
  }
  find(document, "[data-action=shortcuts]", HTMLElement).addEventListener("click", open);
  document.addEventListener("keydown", ({ key, target, ctrlKey, metaKey }) => {
    if (key !== "?" || ctrlKey || metaKey) return;
    if (!(target instanceof Element && target.matches("input, textarea, select"))) open();
  });
  // Escape closes the list, and does not stop the run as well.
  dialog.addEventListener("keydown", (event) => event.key === "Escape" && event.stopPropagation());
  // The form covers the dialog, so what is clicked outside of the form is the backdrop.
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
}
