import type { InBrowser } from "../model/in-browser.ts";
import type { InBrowserSupport } from "../../chat/index.ts";
import { createEngine } from "./engine.ts";
import { createModelStore } from "../store/model-store.ts";

/** Whether this page may run a model. The engine checks when it starts whether the browser can. */
export function inBrowserSupport(): InBrowserSupport {
  return location.protocol === "file:" ? "from-disk" : "ready";
}

let opened: InBrowser | undefined;

/** Returns the engine of this browser, always the same one. Its libraries are loaded with the first model. */
export function openInBrowser(): InBrowser {
  return (opened ??= createEngine(createModelStore()));
}
