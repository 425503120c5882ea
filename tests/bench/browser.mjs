// @ts-check
import { launch } from "puppeteer-core";
import { provideChromium } from "../../scripts/provide-browser.mjs";
import { SANDBOX_ARGS } from "../../scripts/sandbox-args.mjs";
import { openTab } from "./tab.mjs";

const SIZE = { width: 1280, height: 900 };

/**
 * A headless Chromium that reaches this machine and nothing else.
 *
 * Its tabs are driven over the DevTools protocol without its domain `Runtime` being enabled, as Playwright and Puppeteer
 * would do: V8 then looks for source positions while it runs new scripts. docs/benchmark.md has the figures.
 *
 * @typedef {object} Browser
 * @property {string} version
 * @property {() => Promise<import("./tab.mjs").Tab>} newTab an empty one, in a context of its own
 * @property {() => Promise<void>} close
 */

/** @returns {Promise<Browser>} */
export async function launchBrowser() {
  const browser = await launch({
    executablePath: await provideChromium(),
    args: [
      "--lang=en-GB",
      "--disable-background-networking",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
      ...SANDBOX_ARGS,
    ],
    protocolTimeout: 0, // what takes too long is ended by who measures it
    waitForInitialPage: false,
    targetFilter: () => false, // Puppeteer leaves all tabs alone
  });
  const devtools = await browser.target().createCDPSession();
  return {
    version: (await browser.version()).replace(/^.*\//, ""),
    async newTab() {
      const { browserContextId } = await devtools.send("Target.createBrowserContext");
      const { targetId } = await devtools.send("Target.createTarget", {
        url: "about:blank",
        browserContextId,
        ...SIZE,
      });
      const { sessionId } = await devtools.send("Target.attachToTarget", { targetId, flatten: true });
      const session = devtools.connection()?.session(sessionId) ?? undefined;
      if (session === undefined) throw new Error("The tab has no session.");
      await session.send("Emulation.setDeviceMetricsOverride", {
        ...SIZE,
        deviceScaleFactor: 1,
        mobile: false,
      });
      return openTab(session, () => devtools.send("Target.disposeBrowserContext", { browserContextId }));
    },
    close: () => browser.close(),
  };
}
