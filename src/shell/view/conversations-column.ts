import { find } from "../../platform/index.ts";
import { mountSidePanel } from "./side-panel.ts";

/** Whether the column was open the last time. */
export interface RememberedColumn {
  isConversationsOpen(): boolean;
  setConversationsOpen(isOpen: boolean): void;
}

/**
 * Conversations as a column, which is remembered, or a sheet. Ctrl+K, or ⌘K on a Mac, opens it and begins a search.
 */
export function mountConversationsColumn(document: Document, remembered: RememberedColumn, isMac: boolean) {
  const column = mountSidePanel(document, {
    name: "conversations",
    isOpen: remembered.isConversationsOpen(),
    onColumn: (isOpen) => remembered.setConversationsOpen(isOpen),
  });
  const search = find(column.panel, "[type=search]", HTMLInputElement);

  document.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    // On a Mac, Ctrl+K deletes to the end of the line.
    const isPressed = isMac ? metaKey && !ctrlKey : ctrlKey && !metaKey;
    if (key.toLowerCase() !== "k" || !isPressed || altKey || shiftKey) return;
    if (document.querySelector("dialog:modal") !== null) return;
    event.preventDefault();
    openSearch();
  });

  function openSearch(): void {
    column.open();
    search.focus();
    search.select();
  }

  return { openSearch, closeSheet: column.closeSheet };
}
