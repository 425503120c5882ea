import type { Attachment, FileText } from "../model/attachment.ts";
import { type ContextSize, fileSize, UNKNOWN_CONTEXT } from "../model/file-size.ts";
import type { AttachmentTexts } from "../texts/en.ts";

/** What is said about the size of each file that is attached. It follows the context without drawing the list again. */
export function createFileNotes(root: HTMLElement, texts: () => AttachmentTexts) {
  const files = new WeakMap<Element, FileText>();
  let context = UNKNOWN_CONTEXT;

  function write(note: Element): void {
    const file = files.get(note);
    if (file === undefined) return;
    const said = texts().files.note(fileSize(file, context), file);
    if (note.textContent !== said) note.textContent = said;
  }

  return {
    /** The note on a file; a picture has none. */
    of(attachment: Attachment): readonly HTMLElement[] {
      if (attachment.kind !== "file") return [];
      const note = root.ownerDocument.createElement("span");
      note.className = "file-note";
      note.dataset["part"] = "file-note";
      files.set(note, attachment);
      write(note);
      return [note];
    },
    showContext(next: ContextSize): void {
      context = next;
      for (const note of root.querySelectorAll("[data-part=file-note]")) write(note);
    },
  };
}
