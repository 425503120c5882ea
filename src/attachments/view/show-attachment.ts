import { cloneTemplate, find } from "../../platform/index.ts";
import type { Attachment } from "../model/attachment.ts";
import type { AttachmentTexts } from "../texts/en.ts";
import { detailsOf } from "./attached-item.ts";

/** Shows an attachment in a dialog: a picture as large as it fits, a file as the text that it is. */
export function showAttachment(document: Document, attachment: Attachment, texts: AttachmentTexts): void {
  const dialog = cloneTemplate(document, "shown-attachment", HTMLDialogElement);
  const [picture, text] = [find(dialog, "img", HTMLImageElement), find(dialog, "pre", HTMLElement)];
  const close = find(dialog, "button", HTMLButtonElement);
  const name = attachment.name || texts.unnamed;
  dialog.ariaLabel = find(dialog, "bdi", HTMLElement).textContent = name;
  find(dialog, ".hint", HTMLElement).textContent = detailsOf(attachment, texts);
  if (attachment.kind === "picture") {
    const { width, height, alt, url: src } = attachment;
    Object.assign(picture, { width, height, alt, src });
    text.remove();
  } else {
    text.textContent = attachment.text;
    picture.remove();
  }
  close.textContent = texts.close;
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("keydown", (event) => event.key === "Escape" && event.stopPropagation()); // a run goes on
  dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close()); // beside it
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
