import { EMPTY_CONVERSATION, type Keeper, type Tree } from "../chat/index.ts";
import type { HistoryError, HistoryFault } from "./model/history-error.ts";
import type { LastingStore } from "./model/store.ts";

export interface MemoryEvents {
  onFault(kind: HistoryFault): void;
  /** The database may be there again. */
  onFree(): Promise<void>;
}

/**
 * Watches whether memory has taken the place of the database. It has nothing of what is in that: a conversation that goes
 * on in memory is put into it whole, so that it can be exported.
 */
export function createMemoryWatch(
  store: Pick<LastingStore, "fault">,
  keep: Keeper["changed"],
  events: MemoryEvents,
) {
  const whole = new Set<string>();
  let last: { readonly id: string; readonly tree: Tree } | undefined;
  let awaited: HistoryError | undefined;

  function putWhole(id: string, tree: Tree): void {
    whole.add(id);
    keep(id, EMPTY_CONVERSATION, tree);
  }

  /** A call of the store has ended. */
  function look(): void {
    const fault = store.fault();
    if (fault === awaited) return;
    awaited = fault;
    if (fault === undefined) whole.clear();
    void fault?.over?.then(events.onFree);
  }

  return {
    look,
    changed(id: string, before: Tree, after: Tree): void {
      last = { id, tree: after };
      if (store.fault() === undefined || whole.has(id)) keep(id, before, after);
      else putWhole(id, after);
    },
    /** Something was kept, maybe in memory only. */
    kept(): void {
      look();
      const fault = store.fault();
      if (fault === undefined) return;
      events.onFault(fault.kind);
      if (last === undefined || whole.has(last.id)) return;
      // An answer that streams is put with its whole text when it ends.
      const isWriting = last.tree.messages.some(
        (message) => message.role === "assistant" && message.end === undefined,
      );
      if (!isWriting) putWhole(last.id, last.tree);
    },
  };
}
