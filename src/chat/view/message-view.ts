import type { AssistantMessage, Message } from "../model/conversation.ts";
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
  show(message: Message, texts: ChatTexts): void;
}

export interface AnswerEvents {
  onCopy(text: string, button: HTMLButtonElement): void;
  onCopyRich(text: string, drawn: HTMLElement, button: HTMLButtonElement): void;
  /** There is something to draw. */
  onChange(): void;
}

/** What the user wrote: plain text, as it was typed. */
export function createUserMessageView(text: string): MessageView {
  const element = cloneTemplate(document, "message");
  element.dataset["role"] = "user";
  const answer = find(element, "[data-part=answer]", HTMLElement);
  answer.dir = "auto";
  answer.textContent = text;
  for (const selector of [".thinking", ".message-actions", ".tool-calls", ".message-foot"])
    find(element, selector, HTMLElement).remove();
  return {
    element,
    show: (_message, { labels }) => showAuthor(element, labels.you),
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
  const [copy, copyRich, raw] = [button("copy"), button("copy-rich"), button("raw")];
  element.dataset["role"] = "assistant";

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
  }

  function rethink(): void {
    append("thinking", answer.source());
    answer.clear();
    showActions();
  }

  function showEnd({ end, toolCalls = [] }: AssistantMessage, texts: ChatTexts): void {
    const { states, figures, problems } = texts;
    const ending = end?.ending;
    showToolCalls(part("tool-calls"), toolCalls, texts);
    if (ending === undefined) return;
    answer.finish();
    thinking.done(end?.figures?.thinkingMs);
    element.dataset["status"] = ending.status;
    const what =
      "problem" in ending ? describeProblem(ending.problem, problems).what : endingRemark(ending, texts);
    const isPlain = ending.status === "done" && ending.note === undefined;
    part("ending").textContent = isPlain ? "" : `${states[ending.status]} · ${what}`;
    part("figures").textContent = end?.figures === undefined ? "" : figures(end.figures).join(" · ");
  }

  thinking.restore(message.thinking, message.end?.figures?.thinkingMs);
  append("answer", message.answer);
  showActions();

  return {
    element,
    append,
    rethink,
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
