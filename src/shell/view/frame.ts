import type { PromptShare } from "../model/prompt-share.ts";
import { mountColumnBorder } from "./column-border.ts";
import { mountConfigurationPanel } from "./configuration-panel.ts";
import { mountConversationsColumn, type RememberedColumn } from "./conversations-column.ts";
import { mountLayout } from "./layout.ts";
import { watchScreenKeyboard } from "./screen-keyboard.ts";
import { mountShortcuts } from "./shortcuts.ts";
import { mountSidePanel } from "./side-panel.ts";

/** What is remembered of the columns: the Prompt's share of their width, and whether Conversations is open. */
export interface RememberedColumns extends RememberedColumn {
  promptShare(): PromptShare;
  setPromptShare(share: PromptShare): void;
}

/**
 * What holds the parts of the page: their layout, the keyboard on the screen, the panel, the border between the columns,
 * Conversations, Show the work, the list of shortcuts (with ⌘ on a Mac).
 *
 * @param onWork called when Show the work is opened or shut
 */
export function mountFrame(
  document: Document,
  remembered: RememberedColumns,
  isMac: boolean,
  onWork: (isOpen: boolean) => void,
) {
  const layout = mountLayout(document);
  watchScreenKeyboard(document);
  mountConfigurationPanel(document);
  mountColumnBorder(document, remembered.promptShare(), remembered.setPromptShare);
  mountShortcuts(document, isMac);
  return {
    ...layout,
    conversations: mountConversationsColumn(document, remembered, isMac),
    work: mountSidePanel(document, { name: "work", isOpen: false, onShown: onWork }),
  };
}
