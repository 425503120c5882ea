export { inBrowserSupport, openInBrowser } from "./engine/open-in-browser.ts";
export { reach } from "./engine/reach.ts";
export { createInBrowserFold } from "./fold.ts";
export type { InBrowserService } from "./model/in-browser-service.ts";
export type { EngineState } from "./model/in-browser.ts";
export { BUILT_IN_MODEL } from "./model/known-models.ts";
