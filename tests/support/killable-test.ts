import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startKillableBrowser } from "./killable-browser.ts";
import { type Chat, createChat, test as base } from "./page.ts";

/** How much of an answer a killed browser may lose. */
export const MOST_LOST_MS = 1000;

export interface Killable {
  readonly chat: Chat;
  kill(): Promise<void>;
}

/** Playwright's test with a browser that can be killed, and launched again on the same folder. */
export const test = base.extend<{ folder: string; launch: () => Promise<Killable> }>({
  ownContext: true, // its proxy sees what a whole browser asks for, not what a page does
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from it that nothing is needed
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), "causette-killed-"));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }); // children may still write
  },
  launch: async ({ folder, outside, server, pageURL }, use) => {
    const kills: (() => Promise<void>)[] = [];
    await use(async () => {
      const { page, kill } = await startKillableBrowser(folder, outside.port);
      kills.push(kill);
      return { chat: createChat(page, pageURL, server.baseURL), kill };
    });
    for (const kill of kills) await kill();
  },
});

/** Types the address again, whether or not the page has it still. */
export async function connect(chat: Chat, baseURL: string): Promise<void> {
  await chat.baseURL.fill(baseURL);
  await chat.apply.click();
}

export { expect } from "./page.ts";
