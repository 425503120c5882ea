import type { PromptShare } from "../model/prompt-share.ts";
import { mountColumnBorder } from "./column-border.ts";
import { mountConfigurationPanel } from "./configuration-panel.ts";
import { mountConversationsColumn, type RememberedColumn } from "./conversations-column.ts";
import { mountLayout } from "./layout.ts";
import { watchScreenKeyboard } from "./screen-keyboard.ts";
import { mountShortcuts } from "./shortcuts.ts";

/** What is remembered of the columns: the Prompt's share of their width, and whether Conversations is open. */
export interface RememberedColumns extends RememberedColumn {
  promptShare(): PromptShare;
  setPromptShare(share: PromptShare): void;
}

/**
 * What holds the parts of the page: their layout, the keyboard on the screen, the panel, the border between the columns,
 * Conversations, the list of shortcuts (with ⌘ on a Mac).
 */
export function mountFrame(document: Document, remembered: RememberedColumns, isMac: boolean) {
  const layout = mountLayout(document);
  watchScreenKeyboard(document);
  mountConfigurationPanel(document);
  mountColumnBorder(document, remembered.promptShare(), remembered.setPromptShare);
  mountShortcuts(document, isMac);
  return { ...layout, conversations: mountConversationsColumn(document, remembered, isMac) };
}
