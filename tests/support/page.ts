import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { type BrowserContext, type BrowserContextOptions, expect, test as base } from "@playwright/test";
import { type Chat, createChat } from "./chat.ts";
import { type ModelServer, startModelServer } from "./model-server.ts";
import { type Proxy, startProxy } from "./proxy.ts";
import { shareContexts, type SharedContexts, storeBefore } from "./shared-contexts.ts";

const refuseOffline = (): never => {
  throw new Error("Other tests use this proxy: test.use({ ownContext: true }).");
};

const PAGE_FILE = pathToFileURL("index.html");

interface Options {
  /** Where the page is opened from: as a file, or over http from 127.0.0.1. */
  from: "disk" | "http";
  /** How the stand-in for esm.sh serves LangChain: joined into a few files, unless a test is about how it loads. */
  cdn: "as-esm.sh" | "joined";
  /** A context that no other test has used: its process, its cache and its storage are new. */
  ownContext: boolean;
}

interface WorkerFixtures {
  sharedOutside: Proxy;
  sharedContexts: SharedContexts;
}

interface Fixtures {
  outside: Proxy;
  contextOptionsHere: BrowserContextOptions;
  server: ModelServer;
  pageURL: string;
  /** A browser that has never been there. */
  newContext: () => Promise<BrowserContext>;
  chat: Chat;
  /** Closes the page, and gives that of somebody who has never been there. */
  newUser: () => Promise<Chat>;
}

/** Playwright's test with the page, a scriptable model server, and a proxy that lets nothing but esm.sh through. */
export const test = base.extend<Options & Fixtures, WorkerFixtures>({
  from: ["disk", { option: true }],
  cdn: ["joined", { option: true }],
  ownContext: [false, { option: true }],
  sharedOutside: [
    async ({}, use) => {
      const proxy = await startProxy({ cdnPort: Number(process.env["CAUSETTE_JOINED_CDN_PORT"]) });
      await use(proxy);
      await proxy.close();
    },
    { scope: "worker" },
  ],
  sharedContexts: [
    async ({ browser }, use) => {
      const contexts = shareContexts(browser);
      await use(contexts);
      await contexts.close();
    },
    { scope: "worker" },
  ],
  outside: async ({ cdn, ownContext, sharedOutside }, use) => {
    if (!ownContext) {
      expect(cdn, "the pages that share a context share its stand-in for esm.sh").toBe("joined");
      return use({ ...sharedOutside, offline: refuseOffline });
    }
    const port = process.env[cdn === "joined" ? "CAUSETTE_JOINED_CDN_PORT" : "CAUSETTE_CDN_PORT"];
    const proxy = await startProxy({ cdnPort: Number(port) });
    await use(proxy);
    await proxy.close();
  },
  server: async ({}, use) => {
    const server = await startModelServer();
    await use(server);
    await server.close();
  },
  contextOptionsHere: async (
    { outside, contextOptions, locale, viewport, hasTouch, isMobile, deviceScaleFactor },
    use,
  ) =>
    use({
      ...{ viewport, hasTouch, isMobile, ...contextOptions },
      ...(deviceScaleFactor !== undefined && { deviceScaleFactor }),
      locale: locale ?? "en-GB",
      ignoreHTTPSErrors: true,
      proxy: { server: `http://127.0.0.1:${outside.port}`, bypass: "127.0.0.1,localhost,[::1]" },
    }),
  newContext: async ({ browser, contextOptionsHere }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext(contextOptionsHere);
      contexts.push(context);
      return context;
    });
    for (const context of contexts) await context.close();
  },
  context: async ({ ownContext, newContext, sharedContexts, contextOptionsHere, outside }, use) => {
    if (ownContext) await use(await newContext());
    else {
      const { context, giveBack } = await sharedContexts.take(contextOptionsHere);
      await use(context);
      await giveBack();
    }
    expect(outside.refused, "the page asked other hosts").toEqual([]);
  },
  pageURL: async ({ from }, use) => {
    if (from === "disk") return use(PAGE_FILE.href);
    const { serveText } = await import("./serve-text.ts");
    const site = await serveText("text/html; charset=utf-8", () => readFile(PAGE_FILE, "utf8"));
    await use(site.url);
    await site.close();
  },
  chat: async ({ page, server, pageURL, from, ownContext }, use) => {
    const store = (): Promise<void> =>
      storeBefore(page.context(), "causette.settings", { baseURL: server.baseURL });
    await use(createChat(page, pageURL, server.baseURL, from === "disk" && !ownContext ? store : undefined));
  },
  newUser: async ({ page, newContext, server, pageURL }, use) =>
    use(async () => {
      await page.close();
      const context = await newContext();
      return createChat(await context.newPage(), pageURL, server.baseURL);
    }),
});

export { type Chat, createChat, started } from "./chat.ts";
export { expect };
