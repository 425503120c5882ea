import type { ChattingEvents, Setup } from "./chatting-events.ts";
import { createContinuing } from "./continuing.ts";
import { keepOnceContinued, keepPart } from "./keep-session.ts";
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
} from "./model/branches.ts";
import type { Question } from "./model/conversation.ts";
import type { Ending } from "./model/ending.ts";
import type { Keeper } from "./model/keeper.ts";
import type { NewMessage } from "./model/made-by.ts";
import { isActive, type Run } from "./model/run.ts";
import type { Storage } from "../platform/index.ts";
import { createSession, type Session } from "./session.ts";
import { showPart, showStored } from "./show-in-log.ts";
import type { ChatTexts } from "./texts/en.ts";
import { answerInRounds, callEvents } from "./tool-rounds.ts";
import { createTyped } from "./typed.ts";
import type { MarkdownTools } from "../markdown/index.ts";
import { mountResponse } from "./view/response.ts";

/**
 * The commands of the Response, which shows one conversation. Each conversation has one run at a time, with exactly one
 * ending; it goes on while another conversation is on screen.
 */
export function createChatting(
  root: HTMLElement,
  tab: Storage,
  keeper: Keeper,
  texts: () => ChatTexts,
  tools: MarkdownTools,
  events: ChattingEvents,
) {
  /** The conversation on screen, and those with a run. */
  const sessions = new Map<string, Session>();
  let shown: Session;
  const view = mountResponse(root, texts, tools, {
    ...events,
    typed: createTyped(tab),
    onEdit: edit,
    onRegenerate: (id) => void askAgain((tree, made) => answerAgain(tree, id, made)),
    onContinue(id): void {
      const message = shown.tree().all.get(id);
      const setup = message?.role === "assistant" ? events.onAsk() : undefined;
      if (message?.role === "assistant" && setup !== undefined) void shown.continueAnswer(setup, message);
    },
    onDelete: (id, isAlone) => replace((tree) => (isAlone ? removeAlone : removeBranch)(tree, id), "deleted"),
    onSwitch: (id) => shown.set(switchTo(shown.tree(), id)),
    ...callEvents(events.tools, askAgain, (change) => replace(change, "edited")),
  });

  function create(id: string, tree: Tree, kept = keeper): Session {
    const isShown = (): boolean => shown.id === id;
    const continuing = createContinuing(tab, () => texts().continueInWords);
    const session = createSession(id, tree, continuing, {
      onRun(run): void {
        kept.running(id, isActive(run));
        if (isActive(run)) sessions.set(id, session); // the next round of its tools
        if (isShown()) showRun(run);
        else if (!isActive(run)) sessions.delete(id);
      },
      onPart(part): void {
        keepPart(kept, session, part);
        if (isShown()) showPart(view.log, part);
      },
      onExchange: events.onExchange,
      onTree(before, after): void {
        kept.changed(id, before, after);
        if (isShown()) view.log.show(after, session.answering());
      },
      onBegin(): void {
        if (!isShown()) return;
        view.log.conceal(false);
        view.log.follow();
      },
      onRestart: events.onRestart,
    });
    sessions.set(id, session);
    return session;
  }

  function showRun(run: Run): void {
    view.showRun(run);
    events.onRun(run);
  }

  /** Starts a run for a question or an answer that there is, in place of one that is active. */
  function askAgain(add: (tree: Tree, made: NewMessage) => Tree): boolean {
    const setup = events.onAsk();
    if (setup !== undefined) void answerInRounds(shown, setup, add);
    return setup !== undefined;
  }

  function edit(id: string, text: string): boolean {
    if (shown.tree().all.get(id)?.role === "user") {
      return askAgain((tree, made) => editQuestion(tree, id, text, made));
    }
    replace((tree) => editAnswer(tree, id, text), "edited");
    return true;
  }

  function replace(change: (tree: Tree) => Tree, what: Parameters<ChattingEvents["onReplaced"]>[0]): void {
    const session = shown;
    const undo = session.change(change);
    if (undo === undefined) return;
    events.onReplaced(what, () => {
      undo();
      if (shown === session) view.log.focus(); // the pressed button is no longer there
    });
  }

  function leave(): void {
    if (!shown.isActive()) sessions.delete(shown.id);
  }

  function show(session: Session): void {
    shown = session;
    view.log.show(session.current(), session.answering());
    view.log.follow();
    showRun(session.run());
  }

  shown = create(crypto.randomUUID(), EMPTY_CONVERSATION);

  return {
    /** Sends a prompt and shows the answer. Resolves when the run has ended; never rejects. */
    async ask(setup: Setup, question: Question): Promise<void> {
      if (!shown.isActive())
        await answerInRounds(shown, setup, (tree, made) => addTurn(tree, question, made));
    },
    /**
     * Asks and shows the answer in a conversation of its own, which is not kept until it is continued. `setup` gets what
     * stops the run. Resolves with how the run has ended; never rejects.
     */
    async replay(setup: (stop: () => void) => Setup, asked: Question): Promise<Ending["status"] | undefined> {
      const kept = keepOnceContinued(keeper);
      leave();
      const session = create(crypto.randomUUID(), EMPTY_CONVERSATION, kept);
      show(session);
      await session.answer(setup(session.stop), (tree, made) => addTurn(tree, asked, made));
      kept.over();
      const run = session.run();
      return run.status === "ended" ? run.ending.status : undefined;
    },
    stop: (): void => shown.stop(),
    isActive: (): boolean => shown.isActive(),
    focus: view.log.focus,
    showServer: view.showServer,
    showLoading: view.showLoading,
    redraw: view.log.redraw,
    settle: view.log.settle,
    drawn: view.log.drawn,
    conversation: (): Tree => shown.tree(),
    /** The id of the conversation on screen. */
    id: (): string => shown.id,
    isEmpty: (): boolean => shown.tree().messages.length === 0,
    /** Shows a conversation from its end; the run of the one before it goes on. */
    open(id: string, tree: Tree): void {
      if (id === shown.id) return;
      leave();
      show(sessions.get(id) ?? create(id, tree));
    },
    /** Another tab has changed a conversation: shows it, unless there is a run of this tab. */
    refresh(id: string, tree: Tree): void {
      const session = sessions.get(id);
      if (session === undefined || session.isActive()) return;
      const before = session.tree();
      session.refresh(tree);
      if (session === shown) showStored(view.log, before, tree);
    },
    /** Ends the run of a conversation, on screen or not. */
    stopRun: (id: string): void => sessions.get(id)?.stop(),
    conceal: view.log.conceal,
    /** Shows the branch of a message, and the message. */
    reveal(id: string): void {
      if (!shown.tree().messages.some((message) => message.id === id)) {
        shown.set(switchTo(shown.tree(), id));
      }
      view.log.reveal(id);
    },
    /** Shows the texts again, after a change of language. */
    show(): void {
      view.showLanguage();
      view.showRun(shown.run());
      view.log.show(shown.current(), shown.answering());
    },
  };
}
