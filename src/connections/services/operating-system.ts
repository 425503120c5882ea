import type { OperatingSystem } from "../model/servers.ts";

/** What a browser tells of its system: https://developer.mozilla.org/docs/Web/API/NavigatorUAData/platform */
export interface Platform {
  readonly platform?: string;
  readonly userAgentData?: { readonly platform?: string };
}

/** The system that commands are written for; a Linux where the browser doesn't tell, or runs on a phone. */
export function operatingSystem(browser: Platform = navigator): OperatingSystem {
  const platform = browser.userAgentData?.platform ?? browser.platform ?? "";
  if (/^win/i.test(platform)) return "windows";
  return /^(mac|ip(hone|ad|od))/i.test(platform) ? "macos" : "linux";
}
