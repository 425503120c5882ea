import { find, type MenuItem } from "../../platform/index.ts";
import { NO_TOOLS, type ToolsChoice } from "../model/tools-choice.ts";
import type { ToolsTexts } from "../texts/en.ts";
import { createToolsDialog } from "./tools-dialog.ts";

/** Which tools are on, above the field of the prompt: a chip that opens the dialog, and a button that turns all off. */
export function mountTools(root: HTMLElement, texts: () => ToolsTexts, onChange: () => void) {
  let choice = NO_TOOLS;
  let dialog: ReturnType<typeof createToolsDialog> | undefined;
  let opener: HTMLElement | undefined;
  const page = root.ownerDocument;
  const open = find(root, "[data-action=open-tools]", HTMLButtonElement);
  const remove = find(root, "[data-action=remove-tools]", HTMLButtonElement);
  open.addEventListener("click", () => openDialog(open));
  remove.addEventListener("click", () => {
    change({ ...choice, on: [] });
    page.querySelector<HTMLElement>("[name=human]")?.focus(); // the pressed button is no longer there
  });

  function show(next: ToolsChoice): void {
    choice = next;
    root.hidden = next.on.length === 0;
    const { chip, chipAutomatic } = texts();
    const automatic = next.isAutomatic ? ` · ${chipAutomatic(next.rounds)}` : "";
    open.textContent = `${chip(next.on)}${automatic}`;
    remove.ariaLabel = texts().remove;
  }

  function change(next: ToolsChoice): void {
    show(next);
    onChange();
  }

  function openDialog(from: HTMLElement | undefined): void {
    opener = from;
    dialog ??= createToolsDialog(page, texts, {
      onChange: change,
      onClosed(): void {
        const isThere = opener?.isConnected === true && opener.offsetParent !== null;
        if (isThere) opener?.focus();
        else page.querySelector<HTMLElement>("[name=human]")?.focus();
      },
    });
    dialog.open(choice);
  }

  show(choice);

  return {
    choice: (): ToolsChoice => choice,
    show,
    /** For the menu of what can be added to a prompt; `opener` gets the focus back. */
    items: (from: HTMLElement): readonly MenuItem[] => [
      { text: texts().menuItem, run: () => openDialog(from) },
    ],
    showLanguage: (): void => show(choice),
  };
}
