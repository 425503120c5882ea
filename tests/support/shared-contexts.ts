import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "@playwright/test";

/** A browser context that a test has for itself, until it gives it back. */
interface Lease {
  readonly context: BrowserContext;
  /** Closes its pages, and erases what they have stored. */
  giveBack(): Promise<void>;
}

/** Browser contexts that the tests of a worker use one after another. */
export interface SharedContexts {
  /** A context with these options, which has stored nothing. */
  take(options: BrowserContextOptions): Promise<Lease>;
  close(): Promise<void>;
}

interface Shared {
  readonly context: BrowserContext;
  /** Stays open, so that the browser keeps the process of the pages; from disk, as they are. */
  readonly keeper: Page;
}

/** Contexts with other options cost memory: the one that was used least recently goes. */
const MOST = 3;

const KEEPER = pathToFileURL("assets/icon.svg").href;

/** What would stay in a context for the next test. */
const LASTING = ["addInitScript", "exposeBinding", "exposeFunction", "route", "setOffline"] as const;

/**
 * Opening a page costs a third less in a context that has been used before, because its process runs already. A test
 * that looks at how a page starts, loads or stores needs a context of its own (`ownContext` in page.ts).
 */
export function shareContexts(browser: Browser): SharedContexts {
  const contexts = new Map<string, Shared>();

  async function open(options: BrowserContextOptions): Promise<Shared> {
    const context = await browser.newContext(options);
    const keeper = await context.newPage();
    await keeper.goto(KEEPER);
    refuseLasting(context);
    return { context, keeper };
  }

  return {
    async take(options) {
      const key = JSON.stringify(options);
      const shared = contexts.get(key) ?? (await open(options));
      contexts.delete(key);
      contexts.set(key, shared); // the last one is the one used most recently
      const [oldest] = contexts;
      if (contexts.size > MOST && oldest !== undefined) {
        contexts.delete(oldest[0]);
        await oldest[1].context.close();
      }
      return { context: shared.context, giveBack: () => empty(shared) };
    },
    async close() {
      for (const { context } of contexts.values()) await context.close();
    },
  };
}

/** Stores what a page from disk finds when it is opened in a shared context. */
export async function storeBefore(context: BrowserContext, name: string, value: object): Promise<void> {
  const [keeper] = context.pages();
  await keeper?.evaluate(([key, text]) => localStorage.setItem(key, text), [
    name,
    JSON.stringify(value),
  ] as const);
}

async function empty({ context, keeper }: Shared): Promise<void> {
  const origins = new Set<string>();
  for (const page of context.pages()) {
    if (page === keeper) continue;
    const { protocol, origin } = new URL(page.url());
    if (protocol.startsWith("http")) origins.add(origin);
    await page.close();
  }
  await context.clearPermissions();
  await context.clearCookies();
  // In the process of the closed pages: what they wrote last is erased, too.
  await keeper.evaluate(eraseAll);
  if (origins.size === 0) return;
  // The port of a server of this test may be that of another test's.
  const browser = await context.newCDPSession(keeper);
  for (const origin of origins)
    await browser.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" });
  await browser.detach();
}

/** Runs in a page from disk: erases what all of them have stored. */
async function eraseAll(): Promise<void> {
  localStorage.clear();
  for (const { name } of await indexedDB.databases()) {
    if (name === undefined) continue;
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name);
      request.addEventListener("success", () => resolve());
      request.addEventListener("error", () => reject(new Error(`${name} can't be deleted.`)));
    });
  }
}

function refuseLasting(context: BrowserContext): void {
  const refuse = (name: string) => (): never => {
    throw new Error(
      `After ${name} the context would differ for the next test: test.use({ ownContext: true }).`,
    );
  };
  for (const name of LASTING) context[name] = refuse(name);
  context.clock.install = refuse("clock.install");
  context.clock.setFixedTime = refuse("clock.setFixedTime");
}
