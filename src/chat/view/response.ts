import type { InBrowserSupport } from "../model/in-browser-support.ts";
import type { Run } from "../model/run.ts";
import type { ChatTexts } from "../texts/en.ts";
import { type AlertEvents, mountAlert } from "./alert.ts";
import { type LogEvents, mountConversationLog } from "./conversation-log.ts";
import { find } from "../../platform/index.ts";
import type { MarkdownTools } from "../../markdown/index.ts";
import { mountRunStatus } from "./run-status.ts";
import { mountWelcome, type WelcomeEvents } from "./welcome.ts";

export interface ResponseEvents extends Omit<LogEvents, "onCopy">, AlertEvents, WelcomeEvents {
  onNew(): void;
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
  const status = mountRunStatus(root, texts);
  const alert = mountAlert(root, texts, events, events.support);
  const welcome = mountWelcome(root, texts, events, events.support);
  const startOver = find(root, "[data-action=new]", HTMLButtonElement);
  startOver.addEventListener("click", () => events.onNew());

  return {
    log,
    showServer: welcome.showServer,
    /** Shows the texts that depend on no run, after a change of language. */
    showLanguage: welcome.showLanguage,
    showLoading: status.showLoading,
    showRun(run: Run): void {
      status.show(run);
      alert.show(run.status === "ended" && "problem" in run.ending ? run.ending.problem : undefined);
    },
  };
}
