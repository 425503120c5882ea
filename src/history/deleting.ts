import type { Notify } from "../platform/index.ts";
import type { createHistory } from "./history.ts";
import type { HistoryTexts } from "./texts/en.ts";

export interface DeletingHost {
  /** The id of the conversation on screen. */
  shown(): string;
  open(id: string): Promise<void>;
  readonly notify: Notify;
}

/** The commands that delete conversations; each can be undone. */
export function createDeleting(
  history: ReturnType<typeof createHistory>,
  words: () => HistoryTexts["history"],
  { shown, open, notify }: DeletingHost,
) {
  /** Of conversations that are being deleted, opens the one again that is on screen now. */
  function reopening(ids: readonly string[]): () => Promise<void> {
    const id = shown();
    return async () => (ids.includes(id) ? open(id) : undefined);
  }

  return {
    /** Into the bin. */
    async remove(ids: readonly string[]): Promise<void> {
      const reopen = reopening(ids);
      await history.bin(ids);
      const sentence = ids.length === 1 ? words().binned : words().allBinned(ids.length);
      notify(sentence, () => void history.restore(ids).then(reopen), { keepsUndo: true });
    },
    /** For good. It can be undone for as long as the notice is there. */
    erase(ids: readonly string[]): void {
      const reopen = reopening(ids);
      const { undo, finish } = history.erase(ids);
      const sentence = ids.length === 1 ? words().erased : words().allErased(ids.length);
      notify(sentence, () => void undo().then(reopen), { onGone: () => void finish() });
    },
  };
}
