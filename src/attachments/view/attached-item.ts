import { cloneTemplate, find } from "../../platform/index.ts";
import type { Attachment } from "../model/attachment.ts";
import { dataSize } from "../model/picture/data-size.ts";
import type { AttachmentTexts } from "../texts/en.ts";

export interface AttachedItemEvents {
  onShow(): void;
  onDescribe(button: HTMLButtonElement): void;
  onRemove(): void;
  /** What is said of it besides its size. */
  notesOf(attachment: Attachment): readonly HTMLElement[];
}

export type AttachedItem = ReturnType<typeof createAttachedItem>;

/** A file of the list: being read until it is shown. Names are of strangers: text, and isolated from what is around it. */
export function createAttachedItem(document: Document, fileName: string, events: AttachedItemEvents) {
  const element = cloneTemplate(document, "attached");
  const show = find(element, ".attached-show", HTMLButtonElement);
  const words = find(show, ".attached-words", HTMLElement);
  const name = find(words, "bdi", HTMLElement);
  const details = find(words, ".attached-details", HTMLElement);
  const describe = find(element, "[data-action=describe]", HTMLButtonElement);
  const remove = find(element, "[data-action=remove]", HTMLButtonElement);
  const picture = new Image();
  picture.alt = ""; // the button has its name
  show.addEventListener("click", () => events.onShow());
  describe.addEventListener("click", () => events.onDescribe(describe));
  remove.addEventListener("click", () => events.onRemove());

  return {
    element,
    remove,
    /** `undefined`: the file is still being read. */
    show(attachment: Attachment | undefined, texts: AttachmentTexts): void {
      const shown = attachment?.name || fileName || texts.unnamed;
      element.ariaBusy = attachment === undefined ? "true" : null;
      name.textContent = shown;
      details.textContent = attachment === undefined ? texts.reading : detailsOf(attachment, texts);
      words.replaceChildren(name, ...(attachment?.kind === "file" ? events.notesOf(attachment) : [details]));
      show.disabled = attachment === undefined;
      show.title = attachment === undefined ? "" : texts.show(shown);
      describe.hidden = attachment?.kind !== "picture";
      remove.ariaLabel = texts.remove(shown);
      if (attachment?.kind !== "picture") return;
      describe.textContent = attachment.alt === "" ? texts.describe : texts.described;
      describe.ariaLabel = texts.describePicture(shown);
      describe.title = attachment.alt;
      if (!picture.isConnected) show.prepend(picture);
      if (picture.src !== attachment.url) picture.src = attachment.url;
    },
  };
}

/** What is said of an attachment beside its name. */
export function detailsOf(attachment: Attachment, texts: AttachmentTexts): string {
  if (attachment.kind === "picture") {
    return texts.pictureSize(attachment.width, attachment.height, dataSize(attachment.url));
  }
  return texts.fileSize(new TextEncoder().encode(attachment.text).length);
}
