export { createConversations } from "./conversations.ts";
export type { HistoryServices } from "./model/services.ts";
export { createHistoryServices } from "./services/browser.ts";
export { historyEn } from "./texts/en.ts";
export { historyFr } from "./texts/fr.ts";
export { historyLabelsEn } from "./texts/labels-en.ts";
export { historyLabelsFr } from "./texts/labels-fr.ts";
