import type { Setup } from "./chatting-events.ts";
import type { ContinuedPart } from "./continue-reply.ts";
import type { createContinuing } from "./continuing.ts";
import { type Tree, undoStep, withAnswer } from "./model/branches.ts";
import type { Exchange } from "./model/exchange.ts";
import { canContinue } from "./model/continue-way.ts";
import { type AssistantMessage, promptMessages } from "./model/conversation.ts";
import { newMessage, type NewMessage } from "./model/made-by.ts";
import { isActive, type Run } from "./model/run.ts";
import { createRunner } from "./runner.ts";

export interface SessionEvents {
  onRun(run: Run): void;
  /** It is in `current()` already. */
  onPart(part: ContinuedPart): void;
  /** The request for this answer is sent. When the server begins it again, the exchange is also the one of the new answer. */
  onExchange(answer: string, exchange: Exchange): void;
  /** The messages, or the branch that is shown, have changed. */
  onTree(before: Tree, after: Tree): void;
  /** A run has added what it answers to the tree. */
  onBegin(): void;
  /** The server has not continued an answer, but begun it again. */
  onRestart(): void;
}

export type Session = ReturnType<typeof createSession>;

/** A conversation with its run, which goes on while another conversation is on screen. */
export function createSession(
  id: string,
  start: Tree,
  continuing: ReturnType<typeof createContinuing>,
  events: SessionEvents,
) {
  let tree = start;
  /** The answer of the latest run. */
  let answering: string | undefined;
  let exchange: Exchange | undefined;
  const runner = createRunner({
    onRun: events.onRun,
    onPart(part): void {
      if (part.kind === "restart") showRestart();
      events.onPart(part);
      if (part.kind === "sent") exchange = part.exchange;
      const isOther = part.kind === "sent" || part.kind === "restart";
      if (isOther && answering !== undefined && exchange !== undefined)
        events.onExchange(answering, exchange);
    },
    onEnd: (progress, end) => set(withAnswer(tree, { ...progress, end }, answering)),
  });
  const { stop } = runner;
  /** How many times the user has stopped it, or changed something that is no longer what was asked about. */
  let stops = 0;

  function set(next: Tree): void {
    const before = tree;
    tree = next;
    if (next !== before) events.onTree(before, next);
  }

  /** The server begins the answer again, which is kept beside the one that it was to continue. */
  function showRestart(): void {
    const next = continuing.restarted(tree);
    answering = next.messages.at(-1)?.id;
    set(next);
    events.onRestart();
  }

  return {
    id,
    stop(): void {
      stops += 1;
      stop();
    },
    stops: (): number => stops,
    tree: (): Tree => tree,
    run: runner.current,
    isActive: (): boolean => isActive(runner.current()),
    /** The id of the answer of the latest run. */
    answering: (): string | undefined => answering,
    /** The tree with what has arrived of an answer that streams in. */
    current(): Tree {
      const run = runner.current();
      return isActive(run) ? withAnswer(tree, { ...run.progress, end: undefined }, answering) : tree;
    },
    /** Shows another branch; a run goes on. */
    set,
    /** Replaces the tree by one that another tab has stored. */
    refresh(stored: Tree): void {
      tree = stored;
    },
    /**
     * Starts a run for what `add` adds to the tree, in place of one that is active. Resolves when it has ended; never
     * rejects. `roundsOver`: the tools have run by themselves so many times, and do so no more.
     */
    async answer(
      { client, settings, system, fields }: Setup,
      add: (tree: Tree, made: NewMessage) => Tree,
      roundsOver?: number,
    ): Promise<void> {
      stop();
      const next = add(tree, newMessage(settings, system, fields));
      if (next === tree) return;
      answering = next.messages.at(-1)?.id;
      const begin = (): void => {
        set(next);
        events.onBegin();
      };
      const offered = fields?.["tools"] === undefined ? undefined : { roundsOver };
      const read = (signal: AbortSignal) => client.reply(promptMessages(tree, system), signal, fields);
      await runner.start(begin, read, undefined, offered);
    },
    /** Has the server continue an answer that was cut off. Resolves when the run has ended; never rejects. */
    async continueAnswer(setup: Setup, message: AssistantMessage): Promise<void> {
      stop();
      if (!canContinue(message)) return;
      const before = tree;
      answering = message.id;
      const begin = (): void => {
        set(withAnswer(tree, { ...message, end: undefined }, message.id));
        events.onBegin();
      };
      await runner.start(begin, (signal) => continuing.read(setup, before, message, signal), message);
    },
    /** Changes the tree, after its run has ended. Returns a function that undoes it; `undefined`: nothing has changed. */
    change(toNext: (tree: Tree) => Tree): (() => void) | undefined {
      stops += 1;
      stop();
      const [before, run] = [tree, runner.current()];
      const next = toNext(before);
      if (next === before) return undefined;
      if (!next.all.has(answering ?? "")) runner.show({ status: "idle" });
      set(next);
      return () => {
        stop();
        runner.show(run);
        set(undoStep(tree, before, next));
      };
    },
  };
}
