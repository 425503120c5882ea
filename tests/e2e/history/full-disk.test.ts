import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { talk } from "../../support/branches.ts";
import { finish, text } from "../../support/chunks.ts";
import { conversationsOf } from "../../support/conversations.ts";
import { readKept } from "../../support/kept.ts";
import { expect, test as base } from "../../support/page.ts";
import { saveByLink } from "../../support/save-by-link.ts";
import { begin } from "../../support/scenarios.ts";
import { limitDisk, type SmallDisk } from "../../support/small-disk.ts";

const test = base.extend<{ disk: SmallDisk }>({
  ownContext: true, // the limit stays with it
  disk: async ({ page, pageURL }, use) => use(await limitDisk(page, pageURL)),
});

const LATE = "and this came when nothing more fitted. ".repeat(200);

test("when the disk is full, the page says so, the answer goes on, and all is kept once there is room", async ({
  disk,
  chat,
  server,
  page,
}) => {
  await saveByLink(page);
  await chat.open();
  await talk(chat, server, ["Before", "Kept."]);
  const asked = server.nextChat();
  await chat.ask("Hello");
  const exchange = await asked;
  begin(exchange, "Still here, ");
  await expect.poll(() => keptText(page)).toContain("Still here, ");
  await disk.fill();
  exchange.send(text(LATE));
  const notice = page.getByText("The disk is full");
  await expect(notice).toBeVisible();
  exchange.send(text("The end."));
  exchange.send(finish("stop"));
  exchange.end();
  await expect(chat.status).toHaveText(/^Done/);
  await expect(chat.answer).toHaveText(`Still here, ${LATE}The end.`);
  expect(await keptText(page)).not.toContain("nothing more fitted");
  expect(await keptText(page)).toContain("Kept.");
  const download = page.waitForEvent("download");
  await page.getByRole("status").filter({ has: notice }).getByRole("button", { name: "Export all" }).click();
  expect(await readFile(await (await download).path(), "utf8")).toContain("The end.");
  await expect(notice).toBeVisible();

  await disk.makeRoom();
  await talk(chat, server, ["Go on", "And more."]);
  await expect(notice).toBeHidden();
  await page.reload();
  await expect(chat.log.getByRole("article", { name: "Assistant" })).toHaveText([
    /Kept/,
    /Still here, and this .* The end\./,
    /And more/,
  ]);
});

test("a page that is left while the disk is full leaves what was kept as it is, and the next one with room has the rest", async ({
  disk,
  chat,
  server,
  page,
}) => {
  const answers = chat.log.getByRole("article", { name: "Assistant" });
  await chat.open();
  await talk(chat, server, ["Before", "Kept."]);
  await expect.poll(() => keptText(page)).toContain("Kept.");
  await disk.fill();
  await talk(chat, server, ["Hello", LATE.trim()]);
  await page.reload();
  await expect(answers.first()).toContainText("Kept.");
  await expect(page.getByText("The disk is full")).toBeVisible();
  await disk.makeRoom();
  await page.reload();
  await expect(answers).toHaveText([/Kept/, /and this came/]);
});

test("a disk that fills up during an import leaves each conversation whole or out, and the page says so", async ({
  disk,
  chat,
  server,
  page,
}) => {
  const list = conversationsOf(page);
  await chat.open();
  await talk(chat, server, ["Before", "Kept."]);
  await list.open();
  const size = (index: number): number => (index < 300 ? 10 : 30_000);
  const conversations = Array.from({ length: 340 }, (_, index) => chatGPT(index, size(index)));
  const buffer = Buffer.from(JSON.stringify(conversations));
  const file = { name: "conversations.json", mimeType: "application/json", buffer };
  const preview = page.getByRole("dialog", { name: "Import conversations" });
  const importAll = async (): Promise<void> => {
    await page.locator("[name=conversationsFile]").setInputFiles(file);
    await preview.getByRole("button", { name: "Import", exact: true }).click();
    await expect(preview).toBeHidden();
  };
  await importAll();
  await expect(page.getByText("The rest could not be stored: make room on the disk")).toBeVisible();
  const stored = await countWhole(page);
  expect(stored).toBeGreaterThan(250);
  expect(stored).toBeLessThan(341);

  await disk.makeRoom();
  await importAll();
  await expect(page.getByText(`${341 - stored} conversations imported.`)).toBeVisible();
  expect(await countWhole(page)).toBe(341);
});

/** All that is kept of messages, whole and in pieces. */
async function keptText(page: Page): Promise<string> {
  const { texts, pieces } = await readKept(page);
  return JSON.stringify([texts, pieces]);
}

/** How many conversations are kept; each has two messages with their texts. */
async function countWhole(page: Page): Promise<number> {
  const { conversations = [], messages = [], texts = [] } = await readKept(page);
  const idsOf = (records: readonly Record<string, unknown>[], name: string): readonly string[] =>
    records.map((record) => String(record[name])).toSorted();
  const twice = idsOf(conversations, "id").flatMap((id) => [id, id]);
  expect(idsOf(messages, "conversation")).toEqual(twice);
  expect(idsOf(texts, "conversation")).toEqual(twice);
  return conversations.length;
}

/** A conversation of ChatGPT's export whose texts can't be compressed. */
function chatGPT(index: number, size: number): object {
  const words = Array.from({ length: size / 10 }, () => Math.random().toString(36).slice(2, 12)).join(" ");
  const node = (id: string, parent: string | undefined, role: string, part: string): object => ({
    id,
    parent,
    message: {
      id,
      author: { role },
      create_time: 1_700_000_000,
      content: { content_type: "text", parts: [part] },
    },
  });
  return {
    title: `About ${index}`,
    create_time: 1_700_000_000 + index,
    conversation_id: `c-${index}`,
    current_node: `a-${index}`,
    mapping: {
      [`q-${index}`]: node(`q-${index}`, undefined, "user", `Question ${index}`),
      [`a-${index}`]: node(`a-${index}`, `q-${index}`, "assistant", words),
    },
  };
}
