import {
  addTurn,
  type Conversation,
  EMPTY_CONVERSATION,
  promptMessages,
  withAnswer,
} from "./model/conversation.ts";
import type { Outcome } from "./model/ending.ts";
import { parseConversation, storedConversation } from "./model/parse-conversation.ts";
import { problemOf } from "./model/problem-error.ts";
import { type ActiveRun, advanceRun, endRun, isActive, type Run, startRun } from "./model/run.ts";
import type { ChatClient } from "./model/chat-client.ts";
import { saveLater, type Storage } from "../platform/index.ts";
import type { ChatTexts } from "./texts/en.ts";
import type { MarkdownTools } from "../markdown/index.ts";
import { mountResponse, type ResponseEvents } from "./view/response.ts";

/** How often a streaming answer is saved; also when the page is hidden or left. */
const SAVE_DELAY_MS = 3000;

export interface ChattingEvents extends Omit<ResponseEvents, "onNew"> {
  onRun(run: Run): void;
  onNew(undo: () => void): void;
}

export interface Question {
  readonly client: ChatClient;
  readonly system: string;
  readonly human: string;
}

/** The commands of the Response: one run at a time, each with exactly one ending. */
export function createChatting(
  root: HTMLElement,
  tab: Storage,
  texts: () => ChatTexts,
  tools: MarkdownTools,
  events: ChattingEvents,
) {
  let conversation: Conversation = EMPTY_CONVERSATION;
  let run: Run = { status: "idle" };
  let abort = new AbortController();
  const view = mountResponse(root, texts, tools, {
    ...events,
    onNew: startOver,
  });
  const saving = saveLater(save, SAVE_DELAY_MS);

  function save(): void {
    const current = isActive(run)
      ? withAnswer(conversation, { ...run.progress, end: undefined })
      : conversation;
    tab.write("conversation", storedConversation(current));
  }

  function saveNow(): void {
    saving.touch();
    saving.flush();
  }

  function showRun(now: Run): void {
    run = now;
    view.showRun(now);
    events.onRun(now);
  }

  function showConversation(now: Conversation): void {
    conversation = now;
    view.log.show(now);
    saveNow();
  }

  /** Sends a prompt and shows the answer. Resolves when the run has ended; never rejects. */
  async function ask({ client, system, human }: Question): Promise<void> {
    if (isActive(run)) return;
    const { signal } = (abort = new AbortController());
    showRun(startRun(performance.now()));
    showConversation(addTurn(conversation, human, () => crypto.randomUUID()));
    view.log.conceal(false);
    view.log.follow();
    try {
      for await (const part of client.reply(promptMessages(conversation, system), signal)) {
        if (signal.aborted || !isActive(run)) return; // ignores a late chunk of a run that has ended
        const before: ActiveRun = run;
        run = advanceRun(before, part, performance.now());
        if (part.kind === "answer" || part.kind === "thinking") {
          view.log.append(part.kind, part.text);
          saving.touch();
        }
        if (part.kind === "rethink") view.log.rethink();
        if (run.status !== before.status) showRun(run);
      }
      if (!signal.aborted) end({ kind: "closed" });
    } catch (error) {
      if (!signal.aborted) end({ kind: "problem", problem: problemOf(error) });
    }
  }

  function end(outcome: Outcome): void {
    if (!isActive(run)) return;
    const { progress } = run;
    const ended = endRun(run, outcome, performance.now());
    showRun(ended);
    showConversation(withAnswer(conversation, { ...progress, end: ended }));
  }

  function stop(): void {
    if (isActive(run)) abort.abort(); // first, so that the server stops at once
    end({ kind: "stopped" });
  }

  function startOver(): void {
    stop();
    const before = { conversation, run };
    if (before.conversation.messages.length === 0) return;
    showRun({ status: "idle" });
    showConversation(EMPTY_CONVERSATION);
    events.onNew(() => {
      stop();
      showRun(before.run);
      showConversation(before.conversation);
    });
  }

  return {
    ask,
    stop,
    isActive: (): boolean => isActive(run),
    focus: view.log.focus,
    showServer: view.showServer,
    showLoading: view.showLoading,
    redraw: view.log.redraw,
    settle: view.log.settle,
    drawn: view.log.drawn,
    conversation: (): Conversation => conversation,
    isEmpty: (): boolean => conversation.messages.length === 0,
    /** Restores the conversation, which is not visible before `reveal`. */
    restore(): void {
      conversation = parseConversation(tab.read("conversation"));
      view.log.conceal(true);
      view.log.show(conversation);
    },
    reveal: (): void => view.log.conceal(false),
    /** Shows the texts again, after a change of language. */
    show(): void {
      view.showLanguage();
      view.showRun(run);
      view.log.show(conversation);
    },
  };
}
