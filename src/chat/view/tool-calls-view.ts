import type { ChatTexts } from "../texts/en.ts";
import { readableArgs, type ToolCall } from "../model/tool-calls.ts";
import { cloneTemplate, find } from "../../platform/index.ts";

/** Shows which tools the model wants to have called, with their arguments as text. */
export function showToolCalls(root: HTMLElement, calls: readonly ToolCall[], texts: ChatTexts): void {
  root.hidden = calls.length === 0;
  root.replaceChildren(
    ...calls.map(({ name, args }) => {
      const element = cloneTemplate(root.ownerDocument, "tool-call");
      find(element, ".tool-call-name", HTMLElement).textContent = texts.toolCall(name);
      find(element, ".tool-call-args", HTMLElement).textContent = readableArgs(args);
      return element;
    }),
  );
}
