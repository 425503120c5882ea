import type { OperatingSystem } from "../model/servers.ts";

/** What a browser reveals about its system: https://developer.mozilla.org/docs/Web/API/NavigatorUAData/platform */
export interface Platform {
  readonly platform?: string;
  readonly userAgentData?: { readonly platform?: string };
}

/** The system to show commands for; Linux when the browser does not reveal it, or runs on a phone. */
export function operatingSystem(browser: Platform = navigator): OperatingSystem {
  const platform = browser.userAgentData?.platform ?? browser.platform ?? "";
  if (/^win/i.test(platform)) return "windows";
  return /^(mac|ip(hone|ad|od))/i.test(platform) ? "macos" : "linux";
}
