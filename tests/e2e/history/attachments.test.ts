import type { Locator, Page } from "@playwright/test";
import { attachBefore, largePicture, PIXEL } from "../../support/attached-draft.ts";
import { talk } from "../../support/branches.ts";
import { conversationsOf } from "../../support/conversations.ts";
import { keptText, readKept } from "../../support/kept.ts";
import type { ModelServer } from "../../support/model-server.ts";
import { type Chat, expect, test } from "../../support/page.ts";
import { says, sendJson } from "../../support/scenarios.ts";
import { limitDisk } from "../../support/small-disk.ts";

const FILE = { kind: "file", name: "nuts.txt", text: "Walnuts keep for a year." };

async function send(chat: Chat, server: ModelServer, answer: string): Promise<void> {
  server.answer(says(answer));
  await chat.send.click();
  await expect(chat.status).toHaveText(/^Done/);
  await expect(chat.answer).toHaveText(answer);
}

/** Chromium may let the first write of a database pass its limit. It is a small one here. */
async function keepFirst(chat: Chat, server: ModelServer): Promise<void> {
  await chat.open();
  await talk(chat, server, ["Hello", "Hi."]);
  await expect.poll(() => keptText(chat.page, "texts")).toContain("Hi.");
}

const attached = (chat: Chat): Locator => chat.prompt.getByRole("list", { name: "Attachments" });
const contents = async (page: Page): Promise<readonly string[]> =>
  ((await readKept(page))["contents"] ?? []).map(({ content }) => String(content)).toSorted();
const sent = (server: ModelServer): string => JSON.stringify(server.chats.at(-1)?.body);

test("a picture and a file are stored once for all messages, survive a reload, and go with the last message", async ({
  chat,
  server,
  page,
}) => {
  const list = conversationsOf(page);
  await attachBefore(page, "What is it?", [PIXEL, FILE]);
  await chat.open();
  await list.open();
  await send(chat, server, "A dot.");
  await expect(attached(chat)).toBeHidden();
  await attachBefore(page, "And now?", [PIXEL]);
  await page.reload();
  await expect(chat.answer).toHaveText("A dot.");
  await send(chat, server, "The same.");
  expect(sent(server).split(PIXEL.url)).toHaveLength(3);
  expect(sent(server)).toContain(FILE.text);
  const both = [FILE.text, PIXEL.url];
  await expect.poll(() => contents(page)).toEqual(both);
  const { messages, drafts } = await readKept(page);
  expect(JSON.stringify([messages, drafts])).not.toContain("base64");

  await list.act("What is it?", "Delete");
  await list.region.getByRole("button", { name: "Bin" }).click();
  await expect(list.rows).toHaveCount(1);
  expect(await contents(page)).toEqual(both);
  await list.act("What is it?", "Delete for good");
  await page.getByRole("button", { name: "Dismiss" }).click();
  await expect.poll(() => contents(page)).toEqual([]);
});

test("what is attached to a draft comes back after a reload, and is not stored again at each key press", async ({
  chat,
  page,
}) => {
  const list = conversationsOf(page);
  await attachBefore(page, "What", [PIXEL, FILE]);
  await chat.open();
  await list.open();
  // Then there is a database: to read one that is not there would make an empty one.
  await expect(list.emptyNote).toBeVisible();
  await chat.human.press("End");
  await chat.human.pressSequentially(" is it?");
  await expect.poll(() => keptText(page, "drafts")).toContain("What is it?");
  expect(await contents(page)).toEqual([FILE.text, PIXEL.url]);
  await page.reload();
  await expect(chat.human).toHaveValue("What is it?");
  await expect(attached(chat)).toContainText("dot.png");
  await attached(chat).getByRole("button", { name: "Remove dot.png" }).click();
  await expect.poll(() => contents(page)).toEqual([FILE.text]);
  await chat.human.fill("");
  await expect.poll(() => keptText(page, "drafts")).not.toContain("What");
  await page.reload();
  await expect(attached(chat)).toContainText("nuts.txt");
  await expect(chat.human).toHaveValue("");
});

test("a question that fails comes back with what was attached, also after a reload", async ({
  chat,
  server,
  page,
}) => {
  await attachBefore(page, "What is it?", [PIXEL]);
  await chat.open();
  server.answer((exchange) => sendJson(exchange, 500, { error: "out of VRAM" }));
  await chat.send.click();
  await expect(chat.status).toHaveText(/^Failed/);
  await expect(attached(chat)).toContainText("dot.png");
  await expect.poll(() => keptText(page, "drafts")).toContain("dot.png");
  await page.reload();
  await expect(chat.human).toHaveValue("What is it?");
  await expect(attached(chat)).toContainText("dot.png");
  await send(chat, server, "A dot.");
  expect(sent(server)).toContain(PIXEL.url);
  await expect.poll(() => contents(page)).toEqual([PIXEL.url]);
});

test.describe("a small disk", () => {
  test.use({ ownContext: true }); // its limit stays in the context

  test("a disk that has no room for a picture keeps the text, and the picture once there is room", async ({
    chat,
    server,
    page,
    pageURL,
  }) => {
    const disk = await limitDisk(page, pageURL);
    const picture = largePicture(1_500_000);
    await keepFirst(chat, server);
    await attachBefore(page, "What is it?", [picture]);
    await page.reload();
    await send(chat, server, "Noise.");
    const notice = page.getByText("The disk is full");
    await expect(notice).toBeVisible();
    expect(await contents(page)).toEqual([]);
    await disk.makeRoom();
    await talk(chat, server, ["Go on", "More noise."]);
    await expect(notice).toBeHidden();
    await expect.poll(() => contents(page)).toEqual([picture.url]);
    expect(await keptText(page, "texts")).toContain("What is it?");
    await page.reload();
    await talk(chat, server, ["And now?", "Still noise."]);
    expect(sent(server)).toContain(picture.url);
  });

  test("a page that is left while the disk has no room for a picture has lost no text", async ({
    chat,
    server,
    page,
    pageURL,
  }) => {
    await limitDisk(page, pageURL);
    await keepFirst(chat, server);
    await attachBefore(page, "What is it?", [largePicture(1_500_000)]);
    await page.reload();
    await send(chat, server, "Noise.");
    await expect(page.getByText("The disk is full")).toBeVisible();
    await page.reload();
    await expect(chat.log.getByRole("article")).toHaveText([/Hello/, /Hi\./, /What is it\?/, /Noise\./]);
    await talk(chat, server, ["And now?", "More noise."]);
    expect(sent(server)).not.toContain("base64");
  });
});
