import type { HistoryFault } from "./history-error.ts";

export interface HistoryEvents {
  /** The conversations, or what runs in them, have changed. */
  onChange(): void;
  /** Another tab has changed a conversation. */
  onRefresh(id: string): void;
  /** A conversation was deleted, here or in another tab: nothing is to be added to it. */
  onDeleted(id: string): void;
  /** Why something could not be kept; `undefined` once all is kept. */
  onFault(kind: HistoryFault | undefined): void;
  /** The first conversation of this browser was kept. */
  onFirstKept(): void;
}
