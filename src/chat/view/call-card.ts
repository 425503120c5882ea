import { argsFault, type ToolOutcome } from "../../tools/index.ts";
import { cloneTemplate, find, growWithText, translate } from "../../platform/index.ts";
import { readableArgs, type ToolCall } from "../model/tool-calls.ts";
import type { ToolResult } from "../model/tool-results.ts";
import type { CallDraft } from "../model/typed.ts";
import type { ChatTexts } from "../texts/en.ts";

export interface CallFacts {
  /** Another call before it is the same. */
  readonly isDoubled: boolean;
  /** The page has a tool of its name. */
  readonly isKnown: boolean;
}

export interface CallCardEvents {
  /** What is kept of the card, also when it is made again. */
  readonly draft: () => CallDraft;
  onChange(draft: CallDraft): void;
  onRun(name: string, args: string): ToolOutcome;
}

/** The card of a call that waits for its result: its arguments can be changed, the tool run, and the result changed. */
export function createCallCard(
  page: Document,
  { id, name, args: written }: ToolCall,
  { isDoubled, isKnown }: CallFacts,
  texts: ChatTexts,
  events: CallCardEvents,
) {
  const element = cloneTemplate(page, "tool-call");
  const args = find(element, "[name=args]", HTMLTextAreaElement);
  const result = find(element, "[name=result]", HTMLTextAreaElement);
  const fault = find(element, "[data-part=args-fault]", HTMLElement);
  const run = find(element, "[data-action=run-call]", HTMLButtonElement);
  const type = find(element, "[data-action=type-result]", HTMLButtonElement);
  const grown = [growWithText(args), growWithText(result)];
  const { draft } = events;

  function change(part: CallDraft): void {
    const { result: text, isError, ...rest } = { ...draft(), ...part };
    // An error that the user writes over is none any more.
    const isKept = isError === true && (part.result === undefined || part.isError === true);
    events.onChange({ ...rest, ...(text !== undefined && { result: text }), ...(isKept && { isError }) });
    show();
  }

  function show(): void {
    const found = argsFault(args.value);
    const said = found === "no-object" ? texts.calls.noObject : found && texts.calls.notJSON(found);
    if (fault.textContent !== (said ?? "")) fault.textContent = said ?? "";
    args.setAttribute("aria-description", said ?? "");
    args.ariaInvalid = found === undefined ? null : "true";
    result.hidden = draft().result === undefined;
    result.toggleAttribute("data-error", draft().isError === true);
    type.hidden = !result.hidden;
    run.hidden = !isKnown;
    for (const each of grown) each.fit();
  }

  translate(element, texts);
  find(element, ".tool-call-name", HTMLElement).textContent = texts.toolCall(name);
  const remarks = [isKnown ? "" : texts.calls.unknown, isDoubled ? texts.calls.doubled : ""];
  find(element, ".tool-call-remark", HTMLElement).textContent = remarks.join(" ").trim();
  args.ariaLabel = texts.calls.args(name);
  result.ariaLabel = texts.calls.result(name);
  args.defaultValue = readableArgs(written);
  args.value = draft().args ?? args.defaultValue;
  result.value = draft().result ?? "";
  args.addEventListener("input", () => change({ args: args.value }));
  result.addEventListener("input", () => change({ result: result.value }));
  run.addEventListener("click", () => {
    const { text, isError } = events.onRun(name, args.value);
    result.value = text;
    change({ result: text, ...(isError && { isError }) });
  });
  type.addEventListener("click", () => {
    change({ result: "" });
    result.focus();
  });
  show();

  return {
    element,
    /** `undefined`: there is none yet. */
    result(): ToolResult | undefined {
      const { result: text, isError } = draft();
      if (text === undefined) return undefined;
      const sent = args.value === args.defaultValue ? written : args.value;
      return { callId: id, name, args: sent, text, ...(isError && { isError }) };
    },
  };
}
