import { findFirefox, findWebKit } from "../../../scripts/find-browser.mjs";
import type { Engine, EngineBrowser, EngineOptions } from "./engine.ts";
import { startFirefox } from "./firefox.ts";
import { startWebKit } from "./webkit.ts";

/** An engine that the tests know, on this machine or not. */
export interface KnownEngine {
  readonly name: Engine["name"];
  /** Whether it can be started here; a test of one that isn't is skipped. */
  readonly isHere: boolean;
  start(options: EngineOptions): Promise<EngineBrowser>;
}

/** All engines that pages are opened in beside Chromium. */
export async function listEngines(): Promise<readonly KnownEngine[]> {
  const [firefox, webKit] = await Promise.all([findFirefox(), findWebKit()]);
  return [
    { name: "Firefox", isHere: firefox !== undefined, start: startFirefox },
    { name: "WebKit", isHere: webKit !== undefined, start: startWebKit },
  ];
}
