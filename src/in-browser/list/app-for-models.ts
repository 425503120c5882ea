import type { Language } from "../../platform/index.ts";
import type { ChatTexts } from "../../chat/index.ts";
import type { EngineState } from "../model/in-browser.ts";

/** What the list of models needs from the app. */
export interface AppForModels {
  language(): Language;
  texts(): ChatTexts;
  /** The user has chosen this model for the answers. */
  onUse(modelId: string): void;
  /** The state of the engine has changed. */
  onEngine(state: EngineState): void;
}

/** The list of models. */
export interface ModelList {
  /** Sets the applied server. For another server than this browser, the engine frees its memory. */
  setServer(baseURL: string, model: string): void;
  /** Reads the stored models again. */
  refresh(): void;
  /** Shows the list again, after a change of language. */
  show(): void;
}
