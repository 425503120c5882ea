import { servePage } from "../../scripts/serve.mjs";
import { type ModelHub, startModelHub } from "./model-hub.ts";
import { test as base } from "./page.ts";
import { startProxy } from "./proxy.ts";

type Site = Awaited<ReturnType<typeof servePage>>;

interface Options {
  /** Whether the page is served with the headers that let a model in it use more than one thread. */
  threads: boolean;
}

interface WorkerFixtures {
  /** The page takes seconds to build, so a worker keeps its servers. */
  siteWith: (options: Options) => Promise<Site>;
}

/** The page as `npm start` serves it, a model hub, and a proxy that lets nothing but that hub through: not even esm.sh. */
export const test = base.extend<Options & { hub: ModelHub }, WorkerFixtures>({
  threads: [true, { option: true }],
  ownContext: true,
  siteWith: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from it that nothing is needed
    async ({}, use) => {
      const sites = new Map<boolean, Promise<Site>>();
      await use(({ threads }) => {
        const site = sites.get(threads) ?? servePage({ port: 0, threads });
        sites.set(threads, site);
        return site;
      });
      for (const site of sites.values()) await (await site).close();
    },
    { scope: "worker" },
  ],
  // oxlint-disable-next-line no-empty-pattern -- as above
  hub: async ({}, use) => {
    const hub = await startModelHub();
    await use(hub);
    await hub.close();
  },
  outside: async ({ hub }, use) => {
    const proxy = await startProxy({ hubPort: hub.port });
    await use(proxy);
    await proxy.close();
  },
  pageURL: async ({ siteWith, threads }, use) => use((await siteWith({ threads })).url),
});

export { expect } from "./page.ts";
