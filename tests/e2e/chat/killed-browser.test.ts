import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { role, text } from "../../support/chunks.ts";
import { isInStorageFiles, startKillableBrowser } from "../../support/killable-browser.ts";
import { type Chat, createChat, expect, test as base } from "../../support/page.ts";
import { begin } from "../../support/scenarios.ts";

/**
 * How much of an answer a killed browser may lose. This is the goal; the current storage can't reach it: Chromium
 * writes localStorage to the disk some 5 s after a page's first change, and from then on about once a minute
 * (https://source.chromium.org/chromium/chromium/src/+/main:components/services/storage/dom_storage/). What holds today
 * is below: what has reached the disk is there again, whole, and the page works.
 */
const GOAL_LOST_MS = 1000;

interface Killable {
  readonly chat: Chat;
  kill(): Promise<void>;
}

const test = base.extend<{ folder: string; launch: () => Promise<Killable> }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from it that nothing is needed
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), "causette-killed-"));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
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

/** Waits until the browser has written it, which it does when it likes. */
async function expectOnDisk(folder: string, text: string): Promise<void> {
  await expect.poll(() => isInStorageFiles(folder, text), { timeout: 180_000, intervals: [100] }).toBe(true);
}

test("what has reached the disk when the browser is killed during a stream is restored completely", async ({
  launch,
  server,
  folder,
}) => {
  test.setTimeout(240_000);
  const { chat, kill } = await launch();
  await chat.open();
  await chat.system.fill("Be kind.");
  const asked = server.nextChat();
  await chat.ask("Tell me about walnuts");
  begin(await asked, "Walnuts are half");
  await expect(chat.answer).toHaveText("Walnuts are half");
  await expectOnDisk(folder, "Walnuts are half");
  await kill();

  const again = await launch();
  await again.chat.openPlain();
  await expect(again.chat.baseURL).toHaveValue(server.baseURL);
  await expect(again.chat.system).toHaveValue("Be kind.");
  await expect(again.chat.log.getByRole("article", { name: "You" })).toContainText("Tell me about walnuts");
  await expect(again.chat.answer).toHaveText("Walnuts are half");
  await expect(again.chat.log).toContainText("Incomplete");
  await again.chat.ask("Go on");
  await expect(again.chat.status).toHaveText(/^Done/);
});

for (const [moment, isSaved] of [
  ["as soon as it answers", false],
  ["while it goes on after a save", true],
] as const) {
  test(`after a browser is killed ${moment}, the page shows only what was sent or received, and works`, async ({
    launch,
    server,
    folder,
  }) => {
    test.setTimeout(240_000);
    const lines = Array.from({ length: 400 }, (_, index) => `Walnut number ${index}.\n`);
    const { chat, kill } = await launch();
    await chat.open();
    const asked = server.nextChat();
    await chat.ask("Tell me about walnuts");
    const exchange = await asked;
    exchange.send(role());
    for (const line of lines.slice(0, 200)) exchange.send(text(line));
    await expect(chat.answer).toContainText("Walnut number 0.");
    if (isSaved) await expectOnDisk(folder, "Walnut number 0.");
    for (const line of lines.slice(200)) exchange.send(text(line));
    await kill();

    const again = await launch();
    await again.chat.openPlain();
    await expect(again.chat.page.locator("html")).not.toHaveAttribute("data-starting");
    const assistant = again.chat.log.getByRole("article", { name: "Assistant" });
    const answers = await assistant.locator("[data-part=answer]").allTextContents();
    const plain = (text: string): string => text.replaceAll(/\s+/g, " ").trim();
    expect(answers.length).toBeGreaterThanOrEqual(isSaved ? 1 : 0);
    for (const answer of answers) {
      expect(plain(lines.join("")).startsWith(plain(answer)), answer).toBe(true);
    }
    await again.chat.baseURL.fill(server.baseURL);
    await again.chat.apply.click();
    await again.chat.ask("Once more");
    await expect(again.chat.status).toHaveText(/^Done/);
  });
}

test.fixme("a killed browser loses what the last second brought, and nothing else", async ({
  launch,
  server,
}) => {
  const { chat, kill } = await launch();
  await chat.open();
  const asked = server.nextChat();
  await chat.ask("Tell me about walnuts");
  const exchange = await asked;
  begin(exchange, "Walnuts are half");
  await expect(chat.answer).toHaveText("Walnuts are half");
  const shownAt = Date.now();
  await expect.poll(() => Date.now() - shownAt).toBeGreaterThan(GOAL_LOST_MS);
  await kill();

  const again = await launch();
  await again.chat.openPlain();
  await expect(again.chat.baseURL).toHaveValue(server.baseURL);
  await expect(again.chat.log.getByRole("article", { name: "You" })).toContainText("Tell me about walnuts");
  await expect(again.chat.answer).toHaveText("Walnuts are half");
});
