import type { Language } from "../../platform/index.ts";
import type { ChatTexts } from "../../chat/index.ts";
import type { EngineState } from "../model/in-browser.ts";

/** What the list of models needs of the page. */
export interface AppForModels {
  language(): Language;
  texts(): ChatTexts;
  /** The reader wants answers of this model. */
  onUse(modelId: string): void;
  /** What the engine holds in memory has changed. */
  onEngine(state: EngineState): void;
}

/** The list of models. */
export interface ModelList {
  /** Says where questions go now. Another server than this browser lets the engine free its memory. */
  setServer(baseURL: string, model: string): void;
  /** Probes again what is kept. */
  refresh(): void;
  /** The same again in another language. */
  show(): void;
}
