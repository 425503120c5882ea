import { test as base } from "@playwright/test";
import { type Proxy, startProxy } from "../proxy.ts";
import { type Engine, type EngineBrowser, openingPanel } from "./engine.ts";
import type { KnownEngine } from "./list-engines.ts";

interface Options {
  /** How the stand-in for esm.sh serves LangChain: joined into a few files, unless a test is about how it loads. */
  cdn: "as-esm.sh" | "joined";
}

interface Fixtures {
  /** The only way out, as it is when it has just been started. */
  outside: Proxy;
  /** Opens an empty page in that engine; it is closed with the test. */
  openEngine: (known: KnownEngine) => Promise<Engine>;
}

interface WorkerFixtures {
  wayOut: Proxy;
  browserOf: (known: KnownEngine) => Promise<EngineBrowser>;
}

/** Playwright's test with engines whose browsers a worker keeps: Firefox alone takes seconds to start. */
export const test = base.extend<Options & Fixtures, WorkerFixtures>({
  cdn: ["joined", { option: true }],
  wayOut: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from it that nothing is needed
    async ({}, use) => {
      const proxy = await startProxy({});
      await use(proxy);
      await proxy.close();
    },
    { scope: "worker" },
  ],
  browserOf: [
    async ({ wayOut }, use) => {
      const browsers = new Map<string, Promise<EngineBrowser>>();
      await use(({ name, start }) => {
        const browser = browsers.get(name) ?? start({ proxyPort: wayOut.port });
        browsers.set(name, browser);
        return browser;
      });
      for (const browser of browsers.values()) await (await browser).close();
    },
    { scope: "worker" },
  ],
  outside: [
    async ({ wayOut, cdn }, use) => {
      const port = process.env[cdn === "joined" ? "CAUSETTE_JOINED_CDN_PORT" : "CAUSETTE_CDN_PORT"];
      wayOut.startAnew({ cdnPort: Number(port) });
      await use(wayOut);
    },
    { auto: true },
  ],
  openEngine: async ({ browserOf }, use) => {
    const opened: Engine[] = [];
    await use(async (known) => {
      const engine = openingPanel(await (await browserOf(known)).newEngine());
      opened.push(engine);
      return engine;
    });
    for (const engine of opened) await engine.close();
  },
});

export { expect } from "@playwright/test";
