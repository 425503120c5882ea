export { HistoryError, type HistoryFault } from "./model/history-error.ts";
export type {
  ConversationRow,
  ConversationsState,
  Excerpt,
  ExportFormat,
} from "./model/conversations-state.ts";
export type { ConversationRecord, StorableMessage } from "./model/records.ts";
export { createHistoryStore, type HistoryStore } from "./services/store.ts";
export { historyEn, type HistoryTexts } from "./texts/en.ts";
export { historyFr } from "./texts/fr.ts";
export { historyLabelsEn } from "./texts/labels-en.ts";
export { historyLabelsFr } from "./texts/labels-fr.ts";
export { mountConversations, type ConversationsEvents } from "./view/conversations.ts";
