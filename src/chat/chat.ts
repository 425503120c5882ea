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
} from "./model/branches.ts";
import { grownText } from "./model/grown-text.ts";
import type { Keeper } from "./model/keeper.ts";
import type { NewMessage } from "./model/made-by.ts";
import { isActive, type Run } from "./model/run.ts";
import type { Storage } from "../platform/index.ts";
import { createSession, type Session } from "./session.ts";
import type { ChatTexts } from "./texts/en.ts";
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
    onEdit: edit,
    onRegenerate: (id) => void askAgain((tree, made) => answerAgain(tree, id, made)),
    onContinue(id): void {
      const message = shown.tree().all.get(id);
      const setup = message?.role === "assistant" ? events.onAsk() : undefined;
      if (message?.role === "assistant" && setup !== undefined) void shown.continueAnswer(setup, message);
    },
    onDelete: (id, isAlone) => replace((tree) => (isAlone ? removeAlone : removeBranch)(tree, id), "deleted"),
    onSwitch: (id) => shown.set(switchTo(shown.tree(), id)),
  });

  function create(id: string, tree: Tree): Session {
    const isShown = (): boolean => shown.id === id;
    const continuing = createContinuing(tab, () => texts().continueInWords);
    const session = createSession(id, tree, continuing, {
      onRun(run): void {
        keeper.running(id, isActive(run));
        if (isShown()) showRun(run);
        else if (!isActive(run)) sessions.delete(id);
      },
      onPart(part): void {
        keep(session, part);
        if (isShown()) showPart(part);
      },
      onTree(before, after): void {
        keeper.changed(id, before, after);
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

  function keep(session: Session, part: ContinuedPart): void {
    const { kind } = part;
    if (kind === "answer" || kind === "thinking") keeper.added(session.id, kind, part.text);
    const message = kind === "rethink" ? session.current().all.get(session.answering() ?? "") : undefined;
    if (message !== undefined) keeper.rewritten(session.id, message);
  }

  function showRun(run: Run): void {
    view.showRun(run);
    events.onRun(run);
  }

  function showPart(part: ContinuedPart): void {
    if (part.kind === "answer" || part.kind === "thinking") view.log.append(part.kind, part.text);
    if (part.kind === "rethink") view.log.rethink();
  }

  /** An answer that another tab writes grows, as one of this tab does. */
  function showStored(before: Tree, tree: Tree): void {
    const answering = tree.messages.at(-1)?.id;
    const grown = grownText(before, tree, answering);
    if (grown === undefined) view.log.show(EMPTY_CONVERSATION);
    for (const kind of ["thinking", "answer"] as const) {
      if (grown !== undefined && grown[kind] !== "") view.log.append(kind, grown[kind]);
    }
    view.log.show(tree, answering);
  }

  /** Starts a run for a question or an answer that there is, in place of one that is active. */
  function askAgain(add: (tree: Tree, made: NewMessage) => Tree): boolean {
    const setup = events.onAsk();
    if (setup !== undefined) void shown.answer(setup, add);
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
    async ask(setup: Setup, human: string): Promise<void> {
      if (!shown.isActive()) await shown.answer(setup, (tree, made) => addTurn(tree, human, made));
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
      if (session === shown) showStored(before, tree);
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
