export { createHistory, type HistoryEvents } from "./history.ts";
export type { HistoryServices } from "./model/services.ts";
export { createHistoryServices } from "./services/browser.ts";
