import type { AssistantMessage, Message } from "../core/conversation.ts";
import type { Texts } from "../core/texts/texts.ts";
import { describeProblem } from "../core/texts/problem-text.ts";
import { cloneTemplate, find } from "./find.ts";
import { translate } from "./translate.ts";

export type MessageView = ReturnType<typeof createMessageView>;

/** One message of the log. What has been appended is never written again. */
export function createMessageView(
  message: Message,
  texts: Texts,
  onCopy: (button: HTMLButtonElement) => void,
) {
  const element = cloneTemplate(document, "message");
  const part = (name: string): HTMLElement => find(element, `[data-part=${name}]`, HTMLElement);
  const thinkingFold = find(element, ".thinking", HTMLDetailsElement);
  const copy = find(element, "[data-action=copy]", HTMLButtonElement);
  const answer = part("answer").appendChild(new Text());
  const thinking = part("thinking").appendChild(new Text());
  copy.addEventListener("click", () => onCopy(copy));
  element.dataset["role"] = message.role;

  function append(kind: "answer" | "thinking", text: string): void {
    if (text === "") return;
    (kind === "answer" ? answer : thinking).appendData(text);
    if (kind === "thinking") thinkingFold.hidden = false;
    else copy.hidden = false;
  }

  function showEnd({ end }: AssistantMessage, { states, figures, problems, remarks }: Texts): void {
    const ending = end?.ending;
    if (ending === undefined) return;
    element.dataset["status"] = ending.status;
    const what =
      "problem" in ending ? describeProblem(ending.problem, problems).what : remarks[ending.status];
    part("ending").textContent = ending.status === "done" ? "" : `${states[ending.status]} · ${what}`;
    part("figures").textContent = end?.figures === undefined ? "" : figures(end.figures).join(" · ");
  }

  function show(shown: Message, language: Texts): void {
    translate(element, language);
    const author = shown.role === "user" ? language.labels.you : language.labels.assistant;
    element.setAttribute("aria-label", author);
    find(element, ".author", HTMLElement).textContent = author;
    if (shown.role === "assistant") showEnd(shown, language);
  }

  copy.hidden = true;
  if (message.role === "assistant") {
    append("thinking", message.thinking);
    append("answer", message.answer);
  } else {
    answer.appendData(message.text);
    thinkingFold.remove();
    find(element, ".message-foot", HTMLElement).remove();
  }
  show(message, texts);

  return { element, append, show, copyable: (): string => answer.data };
}
