import type { ChatTexts } from "../texts/en.ts";
import { cloneTemplate, find, growWithText, translate } from "../../platform/index.ts";
import { isSendKey } from "./send-key.ts";

interface EditorEvents {
  onInput(text: string): void;
  /** Returns whether the text was taken. */
  onSave(text: string): boolean;
  onClosed(): void;
}

/**
 * Opens a field in place of a message's text, and returns it. A question is sent as from Human; in an answer, Enter
 * makes a new line, and with Ctrl or ⌘ it saves.
 */
export function openEditor(
  article: HTMLElement,
  text: string,
  texts: ChatTexts,
  events: EditorEvents,
): HTMLTextAreaElement {
  const form = cloneTemplate(article.ownerDocument, "editor");
  const field = find(form, "textarea", HTMLTextAreaElement);
  const isQuestion = article.dataset["role"] === "user";
  find(form, isQuestion ? "[data-text=saveEdit]" : "[data-text=send]", HTMLElement).remove();
  translate(form, texts);

  function close(): void {
    form.remove();
    delete article.dataset["editing"];
    events.onClosed();
    find(article, "[data-action=edit]", HTMLElement).focus();
  }

  function save(): void {
    if (field.value.trim() === "") field.focus();
    else if (events.onSave(field.value)) close();
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
  field.addEventListener("input", () => events.onInput(field.value));
  growWithText(field).fit();
  return field;
}
