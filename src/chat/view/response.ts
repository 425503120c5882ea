import type { InBrowserSupport } from "../model/in-browser-support.ts";
import type { Run } from "../model/run.ts";
import type { ChatTexts } from "../texts/en.ts";
import { mountAlert } from "./alert.ts";
import { mountConversationLog } from "./conversation-log.ts";
import { find } from "../../platform/index.ts";
import type { MarkdownTools } from "../../markdown/index.ts";
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
