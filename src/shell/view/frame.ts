import type { PromptShare } from "../model/prompt-share.ts";
import { mountColumnBorder } from "./column-border.ts";
import { mountConfigurationPanel } from "./configuration-panel.ts";
import { mountLayout } from "./layout.ts";
import { watchScreenKeyboard } from "./screen-keyboard.ts";
import { mountShortcuts } from "./shortcuts.ts";

/** The Prompt's share of the columns' width, as it is remembered. */
export interface RememberedShare {
  promptShare(): PromptShare;
  setPromptShare(share: PromptShare): void;
}

/**
 * What holds the parts of the page: their layout, the keyboard on the screen, the panel, the border between the columns,
 * the list of shortcuts (with ⌘ on a Mac).
 */
export function mountFrame(document: Document, remembered: RememberedShare, isMac: boolean) {
  const layout = mountLayout(document);
  watchScreenKeyboard(document);
  mountConfigurationPanel(document);
  mountColumnBorder(document, remembered.promptShare(), remembered.setPromptShare);
  mountShortcuts(document, isMac);
  return layout;
}
