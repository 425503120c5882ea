import { canContinue } from "../model/continue-way.ts";
import type { AssistantMessage, Message, UserMessage } from "../model/conversation.ts";
import { endingRemark } from "../texts/ending-remark.ts";
import { describeProblem } from "../texts/problem-text.ts";
import type { ChatTexts } from "../texts/en.ts";
import { createAnswerView } from "./answer-view.ts";
import { cloneTemplate, find, translate } from "../../platform/index.ts";
import type { MarkdownTools } from "../../markdown/index.ts";
import { createThinkingView } from "./thinking-view.ts";
import { showToolCalls } from "./tool-calls-view.ts";

/** What the log does with its messages, whoever wrote them. */
export interface MessageView {
  readonly element: HTMLElement;
  /** Its text, as it was written. */
  source(): string;
  show(message: Message, texts: ChatTexts): void;
}

export interface AnswerEvents {
  onCopy(text: string, button: HTMLButtonElement): void;
  onCopyRich(text: string, drawn: HTMLElement, button: HTMLButtonElement): void;
  /** There is something to draw. */
  onChange(): void;
}

/** What only an answer has. */
const NOT_OF_A_QUESTION =
  ".thinking, .tool-calls, .message-foot, [data-action=raw], [data-action=copy-rich], [data-action=continue], [data-action=regenerate]";

/** What the user wrote: plain text, as it was typed. */
export function createUserMessageView(
  { id, text }: UserMessage,
  { onCopy }: Pick<AnswerEvents, "onCopy">,
): MessageView {
  const element = cloneTemplate(document, "message");
  Object.assign(element.dataset, { id, role: "user" });
  const answer = find(element, "[data-part=answer]", HTMLElement);
  answer.dir = "auto";
  answer.textContent = text;
  for (const part of element.querySelectorAll(NOT_OF_A_QUESTION)) part.remove();
  const copy = find(element, "[data-action=copy]", HTMLButtonElement);
  copy.addEventListener("click", () => onCopy(text, copy));
  return {
    element,
    source: () => text,
    show(_message, texts): void {
      translate(element, texts);
      showAuthor(element, texts.labels.you);
    },
  };
}

export type AssistantMessageView = ReturnType<typeof createAssistantMessageView>;

/** What the model said: its thinking, its answer, how it ended. What has been drawn for good is never drawn again. */
export function createAssistantMessageView(
  message: AssistantMessage,
  texts: ChatTexts,
  tools: MarkdownTools,
  events: AnswerEvents,
) {
  const element = cloneTemplate(document, "message");
  const part = (name: string): HTMLElement => find(element, `[data-part=${name}]`, HTMLElement);
  const button = (name: string): HTMLButtonElement =>
    find(element, `[data-action=${name}]`, HTMLButtonElement);
  const thinking = createThinkingView(find(element, ".thinking", HTMLDetailsElement), texts);
  const answer = createAnswerView(part("answer"), tools);
  const [copy, copyRich, raw, edit] = [button("copy"), button("copy-rich"), button("raw"), button("edit")];
  let isOver = false;
  Object.assign(element.dataset, { id: message.id, role: "assistant" });

  copy.addEventListener("click", () => events.onCopy(answer.source(), copy));
  copyRich.addEventListener("click", () => events.onCopyRich(answer.source(), part("answer"), copyRich));
  raw.addEventListener("click", () => {
    const isRaw = raw.getAttribute("aria-pressed") !== "true";
    raw.setAttribute("aria-pressed", String(isRaw));
    answer.showRaw(isRaw);
    events.onChange();
  });

  function append(kind: "answer" | "thinking", text: string): void {
    if (text === "") return;
    if (kind === "thinking") return thinking.append(text);
    if (answer.source() === "") thinking.done();
    answer.append(text);
    showActions();
  }

  function showActions(): void {
    for (const action of [copy, copyRich, raw]) action.hidden = answer.source() === "";
    edit.hidden = copy.hidden || !isOver;
  }

  function rethink(): void {
    append("thinking", answer.source());
    answer.replace("");
    showActions();
  }

  function showEnd({ end, toolCalls = [], ...message }: AssistantMessage, texts: ChatTexts): void {
    const { states, figures, problems } = texts;
    const ending = end?.ending;
    showToolCalls(part("tool-calls"), toolCalls, texts);
    if (ending === undefined) return reopen();
    if (isOver && answer.source() !== message.answer) answer.replace(message.answer); // it was edited
    answer.finish();
    isOver = true;
    showActions();
    button("continue").hidden = !canContinue({ ...message, end });
    thinking.done(end?.figures?.thinkingMs);
    element.dataset["status"] = ending.status;
    const what =
      "problem" in ending ? describeProblem(ending.problem, problems).what : endingRemark(ending, texts);
    const isPlain = ending.status === "done" && ending.note === undefined;
    const remarks = [isPlain ? "" : `${states[ending.status]} · ${what}`, message.edited ? texts.edited : ""];
    part("ending").textContent = remarks.filter((remark) => remark !== "").join(" · ");
    part("figures").textContent = end?.figures === undefined ? "" : figures(end.figures).join(" · ");
  }

  /** The answer is continued. */
  function reopen(): void {
    if (!isOver) return;
    isOver = false;
    answer.reopen();
    for (const state of ["status", "drawn"]) delete element.dataset[state];
    for (const name of ["ending", "figures"]) part(name).textContent = "";
    button("continue").hidden = true;
    showActions();
  }

  thinking.restore(message.thinking, message.end?.figures?.thinkingMs);
  append("answer", message.answer);
  showActions();

  return {
    element,
    append,
    rethink,
    source: answer.source,
    draw(): boolean {
      const hasMore = answer.draw();
      if (!hasMore && element.dataset["status"] !== undefined) element.dataset["drawn"] = "";
      return hasMore;
    },
    show(shown: Message, language: ChatTexts): void {
      translate(element, language);
      thinking.show(language);
      showAuthor(element, language.labels.assistant);
      if (shown.role === "assistant") showEnd(shown, language);
    },
  };
}

function showAuthor(element: HTMLElement, author: string): void {
  element.setAttribute("aria-label", author);
  find(element, ".author", HTMLElement).textContent = author;
}
