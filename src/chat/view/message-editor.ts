import type { ChatTexts } from "../texts/en.ts";
import { cloneTemplate, find, translate } from "../../platform/index.ts";
import { growWithText } from "./grow-with-text.ts";
import { isSendKey } from "./send-key.ts";

/**
 * Opens a field in place of a message's text. A question is sent as from Human; in an answer, Enter makes a new line,
 * and with Ctrl or ⌘ it saves. `onSave` returns whether the text was taken.
 */
export function openEditor(
  article: HTMLElement,
  text: string,
  texts: ChatTexts,
  onSave: (text: string) => boolean,
): void {
  const form = cloneTemplate(article.ownerDocument, "editor");
  const field = find(form, "textarea", HTMLTextAreaElement);
  const isQuestion = article.dataset["role"] === "user";
  find(form, isQuestion ? "[data-text=saveEdit]" : "[data-text=send]", HTMLElement).remove();
  translate(form, texts);

  function close(): void {
    form.remove();
    delete article.dataset["editing"];
    find(article, "[data-action=edit]", HTMLElement).focus();
  }

  function save(): void {
    if (field.value.trim() === "") field.focus();
    else if (onSave(field.value)) close();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    save();
  });
  find(form, "[data-action=cancel-edit]", HTMLElement).addEventListener("click", close);
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.isComposing) {
      event.stopPropagation(); // a run goes on
      close();
    } else if (event.target === field && isSendKey(event) && (isQuestion || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (!event.repeat) save();
    }
  });

  article.append(form);
  article.dataset["editing"] = "";
  field.value = text;
  field.focus();
  growWithText(field).fit();
}
