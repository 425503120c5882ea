import { cloneTemplate, find } from "../../platform/index.ts";
import type { Attachment, Picture } from "../model/attachment.ts";
import type { AttachmentTexts } from "../texts/en.ts";
import { detailsOf } from "./attached-item.ts";
import { showAttachment } from "./show-attachment.ts";

/** What a question has beside its text: its pictures, and its files by their names. Each opens in a dialog. */
export function createMessageAttachments(document: Document, attachments: readonly Attachment[]) {
  const element = document.createElement("ul");
  element.className = "message-attached";
  let words: AttachmentTexts | undefined;
  const shown = attachments.map((attachment) => {
    const item = cloneTemplate(document, "message-attached");
    const button = find(item, "button", HTMLButtonElement);
    button.addEventListener("click", () => words && showAttachment(document, attachment, words));
    if (attachment.kind === "picture") button.replaceChildren(pictureOf(document, attachment));
    element.append(item);
    return { attachment, button };
  });

  return {
    element,
    show(texts: AttachmentTexts): void {
      words = texts;
      for (const { attachment, button } of shown) {
        const isPicture = attachment.kind === "picture";
        const name = attachment.name || texts.unnamed;
        const details = isPicture ? attachment.alt : detailsOf(attachment, texts);
        button.ariaLabel = `${texts.show(name)}${details === "" ? "" : ` · ${details}`}`;
        if (isPicture) continue;
        find(button, "bdi", HTMLElement).textContent = name;
        find(button, ".attached-details", HTMLElement).textContent = details;
      }
    },
  };
}

/** With its size, so that nothing moves when it is there. */
function pictureOf(document: Document, { width, height, alt, url }: Picture): HTMLElement {
  const picture = document.createElement("img");
  if (width > 0 && height > 0) Object.assign(picture, { width, height });
  picture.alt = alt;
  picture.src = url;
  return picture;
}
