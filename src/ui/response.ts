import type { InBrowserSupport } from "../core/in-browser-support.ts";
import type { Run } from "../core/run.ts";
import type { ChatTexts } from "../core/texts/chat-en.ts";
import { mountAlert } from "./alert.ts";
import { mountConversationLog } from "./conversation-log.ts";
import { find } from "./find.ts";
import type { MarkdownTools } from "./markdown/tools.ts";
import type { AnswerEvents } from "./message-view.ts";
import { mountRunStatus } from "./run-status.ts";

export interface ResponseEvents extends Omit<AnswerEvents, "onChange"> {
  onStop(): void;
  onNew(): void;
  /** The reader wants to use this address as Base URL. */
  onUseAddress(baseURL: string): void;
  /** The reader wants the built-in model to answer in the server's place. */
  onBuiltIn(): void;
  /** Whether the built-in model can answer on this page. */
  readonly support: InBrowserSupport;
}

/** The part in which the answer streams in, with the state of its run and the reason of a failure. */
export function mountResponse(
  root: HTMLElement,
  texts: () => ChatTexts,
  tools: MarkdownTools,
  events: ResponseEvents,
) {
  const log = mountConversationLog(root, texts, tools, events);
  const status = mountRunStatus(root, texts, () => {
    events.onStop();
    log.focus(); // the button is disabled now, and would swallow the next key
  });
  const alert = mountAlert(root, texts, events, events.support);
  const startOver = find(root, "[data-action=new]", HTMLButtonElement);
  startOver.addEventListener("click", () => events.onNew());

  return {
    log,
    showLoading: status.showLoading,
    showRun(run: Run): void {
      status.show(run);
      alert.show(run.status === "ended" && "problem" in run.ending ? run.ending.problem : undefined);
    },
  };
}
