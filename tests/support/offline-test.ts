import { test as base } from "@playwright/test";
import { type Engine, type EngineBrowser, type EngineOptions, openingPanel } from "./engines/engine.ts";
import { writeOfflinePage } from "./offline-page.ts";
import { type Proxy, startProxy } from "./proxy.ts";

interface Fixtures {
  /** Lets nothing through. Loopback doesn't go through it. */
  outside: Proxy;
  /** Has the page for offline open, from disk, in English. */
  engine: Engine;
}

/** Playwright's test with the page for offline, in an engine whose every request but to loopback is refused. */
export function offlineTestIn(start: (options: EngineOptions) => Promise<EngineBrowser>) {
  return base.extend<Fixtures, { offlineURL: string }>({
    offlineURL: [
      // oxlint-disable-next-line no-empty-pattern -- Playwright reads from it that nothing is needed
      async ({}, use) => {
        const page = await writeOfflinePage();
        await use(page.url);
        await page.remove();
      },
      { scope: "worker" },
    ],
    // oxlint-disable-next-line no-empty-pattern -- as above
    outside: async ({}, use) => {
      const proxy = await startProxy({});
      await use(proxy);
      await proxy.close();
    },
    engine: async ({ outside, offlineURL }, use) => {
      const browser = await start({ proxyPort: outside.port });
      const engine = openingPanel(await browser.newEngine());
      await engine.open(offlineURL);
      await engine.fill("[name=language]", "en");
      await use(engine);
      await engine.close();
      await browser.close();
    },
  });
}
