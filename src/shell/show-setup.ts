import {
  type Applied,
  DEFAULT_SETTINGS,
  describeDifferences,
  IN_BROWSER_URL,
} from "../configuration/index.ts";
import type { Texts } from "./texts/texts.ts";
import type { mountBanner } from "./view/banner.ts";

/** Shows in the banner which server is in use, and what differs from the defaults. */
export function showSetup(
  banner: Pick<ReturnType<typeof mountBanner>, "showSetup">,
  applied: Applied | undefined,
  texts: Texts,
): void {
  if (applied === undefined) return;
  const { settings } = applied;
  banner.showSetup({
    host: settings.baseURL === IN_BROWSER_URL ? "" : new URL(settings.baseURL).host,
    isUsualHost: settings.baseURL === DEFAULT_SETTINGS.baseURL,
    differences: describeDifferences(settings, texts),
  });
}
