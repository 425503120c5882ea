import type { TypedInMessages } from "../model/typed.ts";
import type { ChatTexts } from "../texts/en.ts";
import { openEditor } from "./message-editor.ts";

export interface EditingEvents {
  /** Returns whether the text was taken. */
  onEdit(id: string, text: string): boolean;
  readonly typed: TypedInMessages;
}

/** The editors of the messages. What is typed in one stays until it is saved or cancelled. */
export function createEditing(log: HTMLElement, texts: () => ChatTexts, { onEdit, typed }: EditingEvents) {
  function open(article: HTMLElement, id: string, text: string): HTMLTextAreaElement {
    return openEditor(article, text, texts(), {
      onInput: (edit) => typed.change(id, { edit }),
      onClosed: () => typed.change(id, { edit: undefined }),
      onSave(edited): boolean {
        if (!onEdit(id, edited)) return false;
        if (!article.isConnected) log.focus({ preventScroll: true });
        return true;
      },
    });
  }

  return {
    /** Opens the editor with this text, and puts the focus in it. */
    open: (article: HTMLElement, id: string, text: string): void => open(article, id, text).focus(),
    /** Opens the editor that was open when the message was last shown. */
    restore(article: HTMLElement, id: string): void {
      const { edit } = typed.of(id);
      if (edit !== undefined) open(article, id, edit);
    },
  };
}
