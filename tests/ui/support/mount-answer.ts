import type { AssistantMessage } from "../../../src/chat/model/conversation.ts";
import type { Figures } from "../../../src/chat/model/figures.ts";
import { TEXTS } from "../../../src/shell/texts/texts.ts";
import { find } from "../../../src/platform/view/find.ts";
import type { MarkdownTools } from "../../../src/markdown/draw/tools.ts";
import { validate } from "../../../src/structured/services/validate.ts";
import { createAssistantMessageView } from "../../../src/chat/view/message-view.ts";
import { typedInMemory } from "./typed-in-memory.ts";

/** An answer that has just begun. */
export const ANSWER: AssistantMessage = {
  role: "assistant",
  id: "2",
  thinking: "",
  answer: "",
  end: undefined,
};
/** The figures of a run whose tokens are estimated. */
export const FIGURES: Figures = {
  firstTokenMs: 300,
  totalMs: 1000,
  thinkingMs: undefined,
  inputTokens: 7,
  outputTokens: 20,
  estimated: true,
  tokensPerSecond: 12.34,
  finishReason: "stop",
};

const nothing = (): void => undefined;

/** An answer on the page as it is before Markdown has been loaded: plain text, appended. */
export function mountAnswer(
  message: AssistantMessage,
  onCopy: (text: string, button: HTMLButtonElement) => void = nothing,
) {
  const tools: MarkdownTools = {
    parser: () => undefined,
    labels: TEXTS.en.labels,
    whenIdle: nothing,
    refine: nothing,
    onCopyCode: nothing,
  };
  const events = {
    onCopy,
    onCopyRich: nothing,
    onChange: nothing,
    onRunCall: () => ({ text: "42" }),
    onSendResults: nothing,
    onTreatAsCalls: nothing,
    validate,
    typed: typedInMemory(),
  };
  const view = createAssistantMessageView(message, TEXTS.en, tools, events);
  view.show(message, TEXTS.en);
  while (view.draw());
  document.body.append(view.element);
  const part = (name: string): HTMLElement => find(view.element, `[data-part=${name}]`, HTMLElement);
  return {
    view,
    part,
    append(kind: "answer" | "thinking", text: string): void {
      view.append(kind, text);
      while (view.draw());
    },
  };
}
