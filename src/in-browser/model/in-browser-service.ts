import type { InBrowserSupport } from "../../chat/index.ts";
import type { InBrowser } from "./in-browser.ts";

/** The way to the models in this browser, which costs nothing until it is opened. */
export interface InBrowserService {
  readonly support: InBrowserSupport;
  /** The engine and the store. Loads no library yet; to be called only where `support` is "ready". */
  open(): InBrowser;
}
