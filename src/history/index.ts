export { HistoryError, type HistoryFault } from "./model/history-error.ts";
export type { ConversationRecord, StorableMessage } from "./model/records.ts";
export { createHistoryStore, type HistoryStore } from "./services/store.ts";
