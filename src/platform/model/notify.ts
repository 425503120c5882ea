/**
 * Shows a sentence below the banner, with Undo for ten seconds when there is something to undo. Returns the function that hides it,
 * unless another one has replaced it.
 */
export type Notify = (sentence: string, undo?: () => void, more?: NoticeMore) => () => void;

export interface NoticeMore {
  /** Undo was offered and was not used: from now on it can't be. */
  readonly onGone?: () => void;
  /** Ctrl/⌘+Z undoes it also after that, until something else is done. */
  readonly keepsUndo?: boolean;
  /** A button that helps with what the sentence says. The notice stays. */
  readonly action?: { readonly text: string; readonly run: () => void };
}
