import type { AssistantMessage, Message } from "../core/conversation.ts";
import type { Texts } from "../core/texts/texts.ts";
import { describeProblem } from "../core/texts/problem-text.ts";
import { cloneTemplate, find } from "./find.ts";
import { createThinkingView } from "./thinking-view.ts";
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
  const thinking = createThinkingView(thinkingFold, texts);
  const copy = find(element, "[data-action=copy]", HTMLButtonElement);
  const answer = part("answer").appendChild(new Text());
  copy.addEventListener("click", () => onCopy(copy));
  element.dataset["role"] = message.role;

  function append(kind: "answer" | "thinking", text: string): void {
    if (text === "") return;
    if (kind === "thinking") return thinking.append(text);
    if (answer.length === 0) thinking.done();
    answer.appendData(text);
    copy.hidden = false;
  }

  function rethink(): void {
    append("thinking", answer.data);
    answer.data = "";
    copy.hidden = true;
  }

  function showEnd({ end }: AssistantMessage, { states, figures, problems, remarks }: Texts): void {
    const ending = end?.ending;
    if (ending === undefined) return;
    thinking.done(end?.figures?.thinkingMs);
    element.dataset["status"] = ending.status;
    const what =
      "problem" in ending ? describeProblem(ending.problem, problems).what : remarks[ending.status];
    part("ending").textContent = ending.status === "done" ? "" : `${states[ending.status]} · ${what}`;
    part("figures").textContent = end?.figures === undefined ? "" : figures(end.figures).join(" · ");
  }

  function show(shown: Message, language: Texts): void {
    translate(element, language);
    thinking.show(language);
    const author = shown.role === "user" ? language.labels.you : language.labels.assistant;
    element.setAttribute("aria-label", author);
    find(element, ".author", HTMLElement).textContent = author;
    if (shown.role === "assistant") showEnd(shown, language);
  }

  copy.hidden = true;
  if (message.role === "assistant") {
    thinking.restore(message.thinking, message.end?.figures?.thinkingMs);
    append("answer", message.answer);
  } else {
    answer.appendData(message.text);
    thinkingFold.remove();
    find(element, ".message-foot", HTMLElement).remove();
  }
  show(message, texts);

  return { element, append, rethink, show, copyable: (): string => answer.data };
}
