import type { InBrowser } from "../model/in-browser.ts";
import type { InBrowserSupport } from "../../chat/index.ts";
import { createEngine } from "./engine.ts";
import { createModelStore } from "../store/model-store.ts";

/** Whether this page may run a model; whether the browser can, the engine finds out when it starts. */
export function inBrowserSupport(): InBrowserSupport {
  return location.protocol === "file:" ? "from-disk" : "ready";
}

let opened: InBrowser | undefined;

/** What runs models in this browser: always the same one. Its libraries come with the first model. */
export function openInBrowser(): InBrowser {
  return (opened ??= createEngine(createModelStore()));
}
