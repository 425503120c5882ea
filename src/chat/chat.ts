import type { ChattingEvents, Setup } from "./chatting-events.ts";
import type { ContinuedPart } from "./continue-reply.ts";
import { createContinuing } from "./continuing.ts";
import {
  addTurn,
  answerAgain,
  editAnswer,
  editQuestion,
  EMPTY_CONVERSATION,
  removeAlone,
  removeBranch,
  switchTo,
  type Tree,
  withAnswer,
} from "./model/branches.ts";
import { canContinue } from "./model/continue-way.ts";
import { promptMessages } from "./model/conversation.ts";
import { newMessage, type NewMessage } from "./model/made-by.ts";
import { parseConversation, storedConversation } from "./model/parse-conversation.ts";
import { isActive } from "./model/run.ts";
import { saveLater, type Storage } from "../platform/index.ts";
import type { ChatTexts } from "./texts/en.ts";
import type { MarkdownTools } from "../markdown/index.ts";
import { createRunner } from "./runner.ts";
import { mountResponse } from "./view/response.ts";

/** How often a streaming answer is saved; also when the page is hidden or left. */
const SAVE_DELAY_MS = 3000;

/** The commands of the Response: one run at a time, each with exactly one ending. */
export function createChatting(
  root: HTMLElement,
  tab: Storage,
  texts: () => ChatTexts,
  tools: MarkdownTools,
  events: ChattingEvents,
) {
  let conversation: Tree = EMPTY_CONVERSATION;
  /** The answer of the latest run. */
  let answering: string | undefined;
  const continuing = createContinuing(tab, () => texts().continueInWords);
  const runner = createRunner({
    onRun(run): void {
      view.showRun(run);
      events.onRun(run);
    },
    onPart: showPart,
    onEnd: (progress, end) => showConversation(withAnswer(conversation, { ...progress, end }, answering)),
  });
  const { stop } = runner;
  const view = mountResponse(root, texts, tools, {
    ...events,
    onNew(): void {
      stop();
      if (conversation.messages.length > 0) replace(EMPTY_CONVERSATION, "conversation");
    },
    onEdit: edit,
    onRegenerate: (id) => void askAgain((made) => answerAgain(conversation, id, made)),
    onContinue: (id) => void continueAnswer(id),
    onDelete(id, isAlone): void {
      stop();
      replace((isAlone ? removeAlone : removeBranch)(conversation, id), "deleted");
    },
    onSwitch: (id) => showConversation(switchTo(conversation, id)), // a run goes on
  });
  const saving = saveLater(
    () => void tab.write("conversation", storedConversation(current())),
    SAVE_DELAY_MS,
  );

  /** With what has arrived of an answer that streams in. */
  function current(): Tree {
    const run = runner.current();
    if (!isActive(run)) return conversation;
    return withAnswer(conversation, { ...run.progress, end: undefined }, answering);
  }

  function showConversation(now: Tree): void {
    conversation = now;
    view.log.show(now, answering);
    saving.touch();
    saving.flush();
  }

  function showAnswering(now: Tree): void {
    showConversation(now);
    view.log.conceal(false);
    view.log.follow();
  }

  function showPart(part: ContinuedPart): void {
    if (part.kind === "answer" || part.kind === "thinking") {
      view.log.append(part.kind, part.text);
      saving.touch();
    }
    if (part.kind === "rethink") view.log.rethink();
    if (part.kind === "restart") showRestart();
  }

  /** Sends a prompt and shows the answer. Resolves when the run has ended; never rejects. */
  async function ask(setup: Setup, human: string): Promise<void> {
    if (!isActive(runner.current())) await answer(setup, (made) => addTurn(conversation, human, made));
  }

  /** Has the server continue an answer that was cut off. Resolves when the run has ended; never rejects. */
  async function continueAnswer(id: string): Promise<void> {
    const setup = events.onAsk();
    stop();
    const message = conversation.all.get(id);
    if (setup === undefined || message?.role !== "assistant" || !canContinue(message)) return;
    const before = conversation;
    answering = id;
    await runner.start(
      () => showAnswering(withAnswer(conversation, { ...message, end: undefined }, id)),
      (signal) => continuing.read(setup, before, message, signal),
      message,
    );
  }

  /** The server begins the answer again, which is kept beside the one that it was to continue. */
  function showRestart(): void {
    const next = continuing.restarted(conversation);
    answering = next.messages.at(-1)?.id;
    showConversation(next);
    events.onRestart();
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
    const next = add(newMessage(settings));
    if (next === conversation) return;
    answering = next.messages.at(-1)?.id;
    await runner.start(
      () => showAnswering(next),
      (signal) => client.reply(promptMessages(conversation, system), signal),
    );
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
    const before = { conversation, run: runner.current() };
    if (!next.all.has(answering ?? "")) runner.show({ status: "idle" });
    showConversation(next);
    events.onReplaced(what, () => {
      stop();
      runner.show(before.run);
      showConversation(before.conversation);
      view.log.focus(); // the pressed button is no longer there
    });
  }

  return {
    ask,
    stop,
    isActive: (): boolean => isActive(runner.current()),
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
      view.showRun(runner.current());
      view.log.show(conversation, answering);
    },
  };
}
