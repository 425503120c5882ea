import { readFile, writeFile } from "node:fs/promises";
import type { Locator } from "@playwright/test";
import { conversationsOf } from "../../support/conversations.ts";
import { saveByLink } from "../../support/save-by-link.ts";
import { readKept } from "../../support/kept.ts";
import { expect, test } from "../../support/page.ts";
import { talk } from "../../support/branches.ts";

test.use({ ownContext: true });

const CHATGPT = [
  {
    title: "About walnuts",
    create_time: 1_700_000_000.5,
    update_time: 1_700_000_100,
    conversation_id: "c-1",
    current_node: "a2",
    mapping: {
      root: { id: "root", message: null, parent: null },
      q: node("q", "root", "user", "Why walnuts?"),
      a1: node("a1", "q", "assistant", "They keep."),
      a2: node("a2", "q", "assistant", "They keep <img src=x onerror=alert(1)>well."),
    },
  },
  { title: "An empty shell" },
];

function node(id: string, parent: string, role: string, text: string): object {
  const content = { content_type: "text", parts: [text] };
  return { id, parent, message: { id, author: { role }, create_time: 1_700_000_001, content, metadata: {} } };
}

test("a file of another program is imported after a preview, once, and as a whole undone", async ({
  chat,
  page,
}) => {
  const list = conversationsOf(page);
  await chat.open();
  await list.open();
  const file = { name: "anything.txt", mimeType: "text/plain", buffer: Buffer.from(JSON.stringify(CHATGPT)) };
  const choose = (): Promise<void> => page.locator("[name=conversationsFile]").setInputFiles(file);
  await choose();
  const preview = page.getByRole("dialog", { name: "Import conversations" });
  await expect(preview).toContainText("1 conversation to import.");
  await expect(preview).toContainText("ChatGPT: 1 conversation");
  await expect(preview).toContainText("Record 2 can’t be read");
  await expect(list.rows).toHaveCount(0);
  await preview.getByRole("button", { name: "Import", exact: true }).click();
  await expect(preview).toBeHidden();
  await page.locator("[data-part=notice]").dispatchEvent("pointerenter"); // pointed at, it keeps Undo
  await list.choose("About walnuts");
  await expect(chat.answer).toHaveText("They keep <img src=x onerror=alert(1)>well.");
  await expect(chat.log.getByRole("article", { name: "Assistant" })).toContainText("2 / 2");

  await choose();
  await expect(preview).toContainText("There is nothing new to import.");
  await expect(preview.getByRole("button", { name: "Import", exact: true })).toBeDisabled();
  await page.keyboard.press("Escape");
  await expect(preview).toBeHidden();

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(list.rows).toHaveCount(0);
  await expect(chat.log.getByRole("article")).toHaveCount(0);
  expect((await readKept(page))["conversations"]).toEqual([]);
});

test("a conversation is exported without keys and addresses, and imported as it was", async ({
  chat,
  server,
  page,
}) => {
  await saveByLink(page);
  const list = conversationsOf(page);
  await chat.open();
  await chat.apiKey.fill("sk-1234567890abcdef");
  await list.open();
  await talk(chat, server, ["Why walnuts?", "They keep."]);
  const download = page.waitForEvent("download");
  await list.act("Why walnuts?", "Export as Causette");
  const path = await (await download).path();
  const text = await readFile(path, "utf8");
  expect(text).toContain('{"causette":"conversations","version":1}');
  expect(text).not.toContain("sk-1234567890abcdef");
  expect(text).not.toContain("127.0.0.1");

  const before = await readKept(page);
  await list.act("Why walnuts?", "Delete");
  await list.region.getByRole("button", { name: "Bin" }).click();
  await list.act("Why walnuts?", "Delete for good");
  await page.getByRole("button", { name: "Dismiss" }).click();
  await expect.poll(async () => (await readKept(page))["texts"]).toEqual([]);
  expect(before["texts"]).toHaveLength(2);
});

test("conversations that are dropped on the Prompt or on the Response are imported, not attached", async ({
  chat,
  page,
}) => {
  await chat.open();
  const path = test.info().outputPath("chats.json");
  await writeFile(path, JSON.stringify(CHATGPT));
  const browser = await page.context().newCDPSession(page);
  async function drop(target: Locator): Promise<void> {
    const { x, y, width, height } = (await target.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    for (const type of ["dragEnter", "dragOver", "drop"] as const) {
      const data = { items: [], files: [path], dragOperationsMask: 1 };
      await browser.send("Input.dispatchDragEvent", { type, x: x + width / 2, y: y + height / 2, data });
    }
  }
  const preview = page.getByRole("dialog", { name: "Import conversations" });
  for (const target of [chat.human, chat.response]) {
    await drop(target);
    await expect(preview).toContainText("1 conversation to import.");
    await preview.getByRole("button", { name: "Cancel" }).click();
    await expect(preview).toBeHidden();
  }
  await expect(chat.human).toHaveValue("");
  await expect(page.getByRole("list", { name: "Attachments" })).toBeHidden();
});
