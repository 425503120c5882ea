// @ts-check
import { chromium } from "@playwright/test";
import { provideChromium } from "../../scripts/provide-browser.mjs";

/** What every page of the benchmark is opened with. */
export const CONTEXT = { locale: "en-GB", viewport: { width: 1280, height: 900 } };

/** A headless Chromium that reaches this machine and nothing else. */
export async function launchBrowser() {
  return chromium.launch({
    executablePath: await provideChromium(),
    args: [
      "--disable-background-networking",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
      // Chromium refuses its sandbox to root.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ],
  });
}
