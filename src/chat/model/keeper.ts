import type { Tree } from "./branches.ts";
import type { Message } from "./conversation.ts";

/** Keeps conversations, each by its id. */
export interface Keeper {
  /** The messages of a conversation, or the branch that is shown of it, have changed. */
  changed(id: string, before: Tree, after: Tree): void;
  /** Text was added to the answer that streams in a conversation. */
  added(id: string, kind: "answer" | "thinking", text: string): void;
  /** An answer that streams has changed in another way than by more text. */
  rewritten(id: string, message: Message): void;
  /** A run in a conversation has begun, or ended. */
  running(id: string, isActive: boolean): void;
}
