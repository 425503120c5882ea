export { inBrowserSupport, openInBrowser } from "./engine/open-in-browser.ts";
export { fetchFor } from "./engine/fetch-for.ts";
export { createInBrowserFold } from "./fold.ts";
export type { InBrowserService } from "./model/in-browser-service.ts";
export type { EngineState } from "./model/in-browser.ts";
export { BUILT_IN_MODEL } from "./model/known-models.ts";
