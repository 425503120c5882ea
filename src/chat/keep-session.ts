import type { ContinuedPart } from "./continue-reply.ts";
import { EMPTY_CONVERSATION } from "./model/branches.ts";
import type { Keeper } from "./model/keeper.ts";
import type { Session } from "./session.ts";

/** Keeps what a part of a reply adds to the answer that streams in. */
export function keepPart(keeper: Keeper, session: Session, part: ContinuedPart): void {
  const { kind } = part;
  if (kind === "answer" || kind === "thinking") keeper.added(session.id, kind, part.text);
  const message = kind === "rethink" ? session.current().all.get(session.answering() ?? "") : undefined;
  if (message !== undefined) keeper.rewritten(session.id, message);
}

/**
 * A keeper for the conversation of a replay: nothing of it is kept until the replay is over and something is changed or
 * asked in it; then it is kept as a whole.
 */
export function keepOnceContinued(keeper: Keeper): Keeper & {
  /** The replay has ended. */
  over(): void;
} {
  let state: "replaying" | "over" | "kept" = "replaying";
  return {
    over: () => void (state = "over"),
    changed(id, before, after): void {
      if (state === "replaying") return;
      keeper.changed(id, state === "kept" ? before : EMPTY_CONVERSATION, after);
      state = "kept";
    },
    added(...added): void {
      if (state === "kept") keeper.added(...added);
    },
    rewritten(...rewritten): void {
      if (state === "kept") keeper.rewritten(...rewritten);
    },
    running(id, isActive): void {
      if (state !== "replaying") keeper.running(id, isActive);
    },
  };
}
