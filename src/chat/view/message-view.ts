import { canContinue } from "../model/continue-way.ts";
import type { AssistantMessage, Message, UserMessage } from "../model/conversation.ts";
import type { TypedInMessages } from "../model/typed.ts";
import { endingRemark } from "../texts/ending-remark.ts";
import { namesOf } from "../texts/figures-text.ts";
import { describeProblem } from "../texts/problem-text.ts";
import type { ChatTexts } from "../texts/en.ts";
import { createMessageAttachments } from "../../attachments/index.ts";
import { createAnswerView } from "./answer-view.ts";
import { cloneTemplate, find, translate } from "../../platform/index.ts";
import { createMarkdownStream, type MarkdownTools } from "../../markdown/index.ts";
import { sentSchema, type Validate } from "../../structured/index.ts";
import { createSchemaViews } from "./schema-views.ts";
import { createThinkingView } from "./thinking-view.ts";
import { type CallEvents, createToolCallsView } from "./tool-calls-view.ts";

/** What the log does with its messages, whoever wrote them. */
export interface MessageView {
  readonly element: HTMLElement;
  /** Its text, as it was written. */
  source(): string;
  /** `isAnswered`: the results of its calls were sent. */
  show(message: Message, texts: ChatTexts, isAnswered?: boolean): void;
}

export interface AnswerEvents extends CallEvents {
  onCopy(text: string, button: HTMLButtonElement): void;
  onCopyRich(text: string, drawn: HTMLElement, button: HTMLButtonElement): void;
  /** There is something to draw. */
  onChange(): void;
  readonly typed: TypedInMessages;
  /** Compares an answer with its schema. */
  readonly validate: Validate;
}

/** What only an answer has. */
export const NOT_OF_A_QUESTION =
  ".thinking, .tool-calls, .verdict, .message-foot, [data-action=raw], [data-action=copy-rich], [data-action=continue], [data-action=regenerate]";

/** What the user wrote: plain text, as it was typed. */
export function createUserMessageView(
  { id, text, attachments = [] }: UserMessage,
  { onCopy }: Pick<AnswerEvents, "onCopy">,
): MessageView {
  const element = cloneTemplate(document, "message");
  Object.assign(element.dataset, { id, role: "user" });
  const answer = find(element, "[data-part=answer]", HTMLElement);
  answer.dir = "auto";
  answer.textContent = text;
  answer.hidden = text === "" && attachments.length > 0;
  const attached = createMessageAttachments(document, attachments);
  if (attachments.length > 0) answer.before(attached.element);
  for (const part of element.querySelectorAll(NOT_OF_A_QUESTION)) part.remove();
  const copy = find(element, "[data-action=copy]", HTMLButtonElement);
  copy.addEventListener("click", () => onCopy(text, copy));
  return {
    element,
    source: () => text,
    show(_message, texts): void {
      translate(element, texts);
      attached.show(texts.attachments);
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
  const openMarkdown = () => createMarkdownStream(part("answer"), tools);
  const schema = sentSchema(message.madeBy?.settings);
  const structured =
    schema &&
    createSchemaViews({ answer: part("answer"), verdict: part("verdict") }, schema, () => shownTexts, {
      ...events,
      openMarkdown,
    });
  const answer = createAnswerView(part("answer"), structured?.open ?? openMarkdown);
  const calls = createToolCallsView(part("tool-calls"), events);
  const [copy, copyRich, raw, edit] = [button("copy"), button("copy-rich"), button("raw"), button("edit")];
  const word = find(element, ".word", HTMLButtonElement);
  let isOver = false;
  let shownTexts = texts;
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

  function showEnd({ end, ...message }: AssistantMessage, texts: ChatTexts): void {
    const { states, figures, problems } = texts;
    const ending = end?.ending;
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
    word.dataset["word"] = [
      `state.${ending.status}`,
      ...(end?.figures === undefined ? [] : namesOf(end.figures).map((name) => `figure.${name}`)),
    ].join(" ");
    part("figures").textContent = end?.figures === undefined ? "" : figures(end.figures).join(" · ");
    structured?.showVerdict(message, ending);
  }

  /** The answer is continued. */
  function reopen(): void {
    if (!isOver) return;
    isOver = false;
    answer.reopen();
    for (const state of ["status", "drawn"]) delete element.dataset[state];
    for (const name of ["ending", "figures"]) part(name).textContent = "";
    button("continue").hidden = true;
    structured?.clearVerdict();
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
    show(shown: Message, language: ChatTexts, isAnswered = false): void {
      shownTexts = language;
      translate(element, language);
      thinking.show(language);
      showAuthor(element, language.labels.assistant);
      if (shown.role !== "assistant") return;
      calls.show(shown, isAnswered, language);
      showEnd(shown, language);
    },
  };
}

export function showAuthor(element: HTMLElement, author: string): void {
  element.setAttribute("aria-label", author);
  find(element, ".author", HTMLElement).textContent = author;
}
