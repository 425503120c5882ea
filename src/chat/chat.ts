import {
  addTurn,
  answerAgain,
  editAnswer,
  editQuestion,
  EMPTY_CONVERSATION,
  type NewMessage,
  removeAlone,
  removeBranch,
  switchTo,
  type Tree,
  withAnswer,
} from "./model/branches.ts";
import { promptMessages } from "./model/conversation.ts";
import type { Outcome } from "./model/ending.ts";
import { madeWith } from "./model/made-by.ts";
import { parseConversation, storedConversation } from "./model/parse-conversation.ts";
import { problemOf } from "./model/problem-error.ts";
import { type ActiveRun, advanceRun, endRun, isActive, type Run, startRun } from "./model/run.ts";
import type { ChatClient } from "./model/chat-client.ts";
import type { Settings } from "../configuration/index.ts";
import { saveLater, type Storage } from "../platform/index.ts";
import type { ChatTexts } from "./texts/en.ts";
import type { MarkdownTools } from "../markdown/index.ts";
import type { MessageEvents } from "./view/message-actions.ts";
import { mountResponse, type ResponseEvents } from "./view/response.ts";

/** How often a streaming answer is saved; also when the page is hidden or left. */
const SAVE_DELAY_MS = 3000;

export interface ChattingEvents extends Omit<ResponseEvents, "onNew" | keyof MessageEvents> {
  onRun(run: Run): void;
  /** A message is asked or answered again: with what? `undefined`: with nothing, as the settings are not valid. */
  onAsk(): Setup | undefined;
  /** Something was replaced or deleted. */
  onReplaced(what: "conversation" | "deleted" | "edited", undo: () => void): void;
}

export interface Setup {
  readonly client: ChatClient;
  /** The client's. */
  readonly settings: Settings;
  readonly system: string;
}

/** The commands of the Response: one run at a time, each with exactly one ending. */
export function createChatting(
  root: HTMLElement,
  tab: Storage,
  texts: () => ChatTexts,
  tools: MarkdownTools,
  events: ChattingEvents,
) {
  let conversation: Tree = EMPTY_CONVERSATION;
  let run: Run = { status: "idle" };
  let abort = new AbortController();
  /** The answer of the latest run. */
  let answering: string | undefined;
  const view = mountResponse(root, texts, tools, {
    ...events,
    onNew(): void {
      stop();
      if (conversation.messages.length > 0) replace(EMPTY_CONVERSATION, "conversation");
    },
    onEdit: edit,
    onRegenerate: (id) => void askAgain((made) => answerAgain(conversation, id, made)),
    onDelete(id, isAlone): void {
      stop();
      replace((isAlone ? removeAlone : removeBranch)(conversation, id), "deleted");
    },
    onSwitch: (id) => showConversation(switchTo(conversation, id)), // a run goes on
  });
  const saving = saveLater(save, SAVE_DELAY_MS);

  function save(): void {
    const current = isActive(run)
      ? withAnswer(conversation, { ...run.progress, end: undefined }, answering)
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

  function showConversation(now: Tree): void {
    conversation = now;
    view.log.show(now, answering);
    saveNow();
  }

  /** Sends a prompt and shows the answer. Resolves when the run has ended; never rejects. */
  async function ask(setup: Setup, human: string): Promise<void> {
    if (!isActive(run)) await answer(setup, (made) => addTurn(conversation, human, made));
  }

  /** Starts a run for a question or an answer that there is, in place of one that is active. */
  function askAgain(add: (made: NewMessage) => Tree): boolean {
    const setup = events.onAsk();
    if (setup === undefined) return false;
    stop();
    void answer(setup, add);
    return true;
  }

  async function answer({ client, settings, system }: Setup, add: (made: NewMessage) => Tree): Promise<void> {
    const next = add({ newId: () => crypto.randomUUID(), madeBy: madeWith(settings) });
    if (next === conversation) return;
    const { signal } = (abort = new AbortController());
    answering = next.messages.at(-1)?.id;
    showRun(startRun(performance.now()));
    showConversation(next);
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
    showConversation(withAnswer(conversation, { ...progress, end: ended }, answering));
  }

  function stop(): void {
    if (isActive(run)) abort.abort(); // first, so that the server stops at once
    end({ kind: "stopped" });
  }

  function edit(id: string, text: string): boolean {
    if (conversation.all.get(id)?.role === "user") {
      return askAgain((made) => editQuestion(conversation, id, text, made));
    }
    stop();
    const next = editAnswer(conversation, id, text);
    if (next !== conversation) replace(next, "edited");
    return true;
  }

  function replace(next: Tree, what: Parameters<ChattingEvents["onReplaced"]>[0]): void {
    const before = { conversation, run };
    if (!next.all.has(answering ?? "")) showRun({ status: "idle" });
    showConversation(next);
    events.onReplaced(what, () => {
      stop();
      showRun(before.run);
      showConversation(before.conversation);
      view.log.focus(); // the pressed button is no longer there
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
    conversation: (): Tree => conversation,
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
      view.log.show(conversation, answering);
    },
  };
}
