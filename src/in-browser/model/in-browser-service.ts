import type { InBrowserSupport } from "../../chat/index.ts";
import type { InBrowser } from "./in-browser.ts";

/** Gives access to the models in this browser, and loads nothing until it is opened. */
export interface InBrowserService {
  readonly support: InBrowserSupport;
  /** Returns the engine and the store. Loads no library yet. Call it only if `support` is "ready". */
  open(): InBrowser;
}
