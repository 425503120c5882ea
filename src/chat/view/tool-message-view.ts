import { cloneTemplate, find, translate } from "../../platform/index.ts";
import type { Message, ToolMessage } from "../model/conversation.ts";
import type { ChatTexts } from "../texts/en.ts";
import { type AnswerEvents, type MessageView, NOT_OF_A_QUESTION, showAuthor } from "./message-view.ts";

/** What the tools have found: a text for each call, as it was sent. */
export function createToolMessageView(
  { id, results }: ToolMessage,
  { onCopy }: Pick<AnswerEvents, "onCopy">,
): MessageView {
  const element = cloneTemplate(document, "message");
  const part = find(element, "[data-part=answer]", HTMLElement);
  const source = results.map(({ text }) => text).join("\n\n");
  const shown = results.map(({ isError }) => {
    const result = cloneTemplate(document, "tool-result");
    result.toggleAttribute("data-error", isError === true);
    return result;
  });
  Object.assign(element.dataset, { id, role: "tool" });
  for (const each of element.querySelectorAll(`${NOT_OF_A_QUESTION}, [data-action=edit]`)) each.remove();
  part.replaceChildren(...shown);
  const copy = find(element, "[data-action=copy]", HTMLButtonElement);
  copy.addEventListener("click", () => onCopy(source, copy));
  return {
    element,
    source: () => source,
    show(_message: Message, texts: ChatTexts): void {
      translate(element, texts);
      showAuthor(element, texts.labels.tool);
      results.forEach(({ name, text }, index) => {
        const result = shown[index];
        if (result === undefined) return;
        find(result, ".tool-call-name", HTMLElement).textContent = texts.calls.result(name);
        find(result, ".tool-call-result", HTMLElement).textContent = text;
      });
    },
  };
}
