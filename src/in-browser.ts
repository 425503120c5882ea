import { createInBrowserModels } from "./app/in-browser-models.ts";
import type { InBrowserModule } from "./core/in-browser/in-browser-service.ts";
import { createEngine } from "./services/in-browser/engine.ts";
import { createModelStore } from "./services/in-browser/model-store.ts";

/**
 * What runs models in this browser, and their list: a file of its own, `assets/in-browser.js`, loaded when it is first
 * needed. Starts nothing yet: the engine and its wasm are loaded with the first model.
 */
export function openInBrowser(): InBrowserModule {
  const inBrowser = createEngine(createModelStore());
  return { inBrowser, mountModelList: (root, host) => createInBrowserModels(root, inBrowser, host) };
}
