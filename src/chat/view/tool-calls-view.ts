import { callsInText, isToolName, type ToolOutcome } from "../../tools/index.ts";
import { cloneTemplate, find, translate } from "../../platform/index.ts";
import type { AssistantMessage } from "../model/conversation.ts";
import { doubledCalls, readableArgs, type ToolCall, toolNames } from "../model/tool-calls.ts";
import type { ToolResult } from "../model/tool-results.ts";
import type { TypedInMessages } from "../model/typed.ts";
import type { ChatTexts } from "../texts/en.ts";
import { createCallCard } from "./call-card.ts";

export interface CallEvents {
  /** Runs a tool with these arguments. */
  onRunCall(name: string, args: string): ToolOutcome;
  /** The results of all calls of an answer are to be sent. */
  onSendResults(id: string, results: readonly ToolResult[]): void;
  /** What the model has written as text is to be a call. */
  onTreatAsCalls(id: string): void;
}

/** The tools that the model wants to have called: each with its arguments, which can be changed, and its result. */
export function createToolCallsView(
  root: HTMLElement,
  { typed, ...events }: CallEvents & { readonly typed: TypedInMessages },
) {
  const page = root.ownerDocument;
  /** What the elements were made of. */
  let shown: readonly unknown[] = [];

  function createOpen(id: string, calls: readonly ToolCall[], texts: ChatTexts): readonly HTMLElement[] {
    const foot = cloneTemplate(page, "send-results");
    const send = find(foot, "button", HTMLButtonElement);
    const hint = find(foot, ".hint", HTMLElement);
    const doubled = doubledCalls(calls);
    const cards = calls.map((call, index) =>
      createCallCard(page, call, { isDoubled: doubled.has(index), isKnown: isToolName(call.name) }, texts, {
        onRun: events.onRunCall,
        draft: () => typed.of(id).calls?.[call.id] ?? {},
        onChange(draft): void {
          typed.change(id, { calls: { ...typed.of(id).calls, [call.id]: draft } });
          showMissing();
        },
      }),
    );

    function showMissing(): void {
      const missing = cards.filter((card) => card.result() === undefined).length;
      send.disabled = missing > 0;
      hint.textContent = missing === 0 ? "" : texts.calls.missing(missing);
    }

    translate(foot, texts);
    if (calls.length > 1) send.textContent = texts.calls.sendAll(calls.length);
    send.addEventListener("click", () => {
      typed.change(id, { isAgain: undefined });
      events.onSendResults(
        id,
        cards.flatMap((card) => card.result() ?? []),
      );
      // The pressed button is no longer there.
      if (!send.isConnected) root.closest<HTMLElement>("[role=log]")?.focus({ preventScroll: true });
    });
    showMissing();
    return [...cards.map(({ element }) => element), foot];
  }

  /** Calls whose results were sent, or that are still arriving. */
  function createShown(calls: readonly ToolCall[], texts: ChatTexts): readonly HTMLElement[] {
    const doubled = doubledCalls(calls);
    return calls.map(({ name, args }, index) => {
      const element = cloneTemplate(page, "shown-call");
      find(element, ".tool-call-name", HTMLElement).textContent = texts.toolCall(name);
      find(element, ".tool-call-remark", HTMLElement).textContent = doubled.has(index)
        ? texts.calls.doubled
        : "";
      find(element, ".tool-call-args", HTMLElement).textContent = readableArgs(args);
      return element;
    });
  }

  function createAgain(message: AssistantMessage, texts: ChatTexts): HTMLElement {
    const element = cloneTemplate(page, "call-again");
    translate(element, texts);
    find(element, "button", HTMLButtonElement).addEventListener("click", () => {
      typed.change(message.id, { isAgain: true });
      show(message, true, texts);
      root.querySelector("textarea")?.focus();
    });
    return element;
  }

  /** The model was offered tools, and has written a call as text. */
  function createWritten(id: string, names: string, texts: ChatTexts): HTMLElement {
    const element = cloneTemplate(page, "call-as-text");
    translate(element, texts);
    find(element, ".tool-call-remark", HTMLElement).textContent = texts.calls.asText(names);
    find(element, "button", HTMLButtonElement).addEventListener("click", () => events.onTreatAsCalls(id));
    return element;
  }

  function elementsOf(
    message: AssistantMessage,
    isAnswered: boolean,
    texts: ChatTexts,
  ): readonly HTMLElement[] {
    const { id, toolCalls = [], end, answer, madeBy } = message;
    if (toolCalls.length === 0) {
      const isOffered = end !== undefined && madeBy?.settings["tools"] !== undefined;
      const written = isOffered ? callsInText(answer) : undefined;
      return written === undefined ? [] : [createWritten(id, toolNames(written.calls), texts)];
    }
    if (end === undefined) return createShown(toolCalls, texts);
    if (!isAnswered || typed.of(id).isAgain) return createOpen(id, toolCalls, texts);
    return [...createShown(toolCalls, texts), createAgain(message, texts)];
  }

  /** `isAnswered`: the results of the calls were sent. */
  function show(message: AssistantMessage, isAnswered: boolean, texts: ChatTexts): void {
    const { toolCalls, end, answer } = message;
    const now = [
      toolCalls,
      end === undefined,
      toolCalls === undefined && answer,
      isAnswered,
      typed.of(message.id).isAgain,
      texts,
    ];
    if (now.every((each, index) => each === shown[index])) return;
    shown = now;
    const elements = elementsOf(message, isAnswered, texts);
    root.hidden = elements.length === 0;
    root.replaceChildren(...elements);
  }

  return { show };
}
