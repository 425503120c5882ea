import type { Page } from "@playwright/test";
import { conversationsOf } from "../../support/conversations.ts";
import { keptText } from "../../support/kept.ts";
import { talk } from "../../support/branches.ts";
import { expect, test } from "../../support/page.ts";
import { says } from "../../support/scenarios.ts";
import { lastBody, turnOn } from "../../support/tools.ts";

/** From now on, a page that is opened reads a conversation only once it may. */
async function holdReading(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { query } = LockManager.prototype;
    const released = new Promise((resolve) => addEventListener("read-now", resolve));
    LockManager.prototype.query = async function queryOnceReleased() {
      await released;
      return query.call(this);
    };
  });
}

const release = async (page: Page): Promise<void> =>
  page.evaluate(() => void dispatchEvent(new Event("read-now")));

test("a new conversation can be asked for before the last one is read, and nothing typed in either is lost", async ({
  chat,
  page,
  server,
}) => {
  const tools = chat.prompt.getByRole("button", { name: "Tools: clock" });
  const file = chat.prompt.getByRole("listitem").filter({ hasText: "figs.csv" });
  const list = conversationsOf(page);
  await chat.open();
  await turnOn(chat, { names: ["clock"] });
  await talk(chat, server, ["Why walnuts?", "They keep."]);
  await chat.human.fill("And figs?");
  await page
    .locator("[name=attachedFiles]")
    .setInputFiles({ name: "figs.csv", mimeType: "", buffer: Buffer.from("fig;1\n") });
  await expect(file).toContainText("tokens");
  await expect.poll(() => keptText(page, "drafts")).toContain("figs.csv");

  await holdReading(page);
  await page.reload();
  await expect(chat.human).toHaveValue("And figs?");
  await chat.response.getByRole("button", { name: "New conversation" }).click();
  await expect(chat.human).toHaveValue("");
  await expect(tools).toBeHidden();
  await chat.human.pressSequentially("Why dates?");
  await release(page);
  server.answer(says("They are sweet."));
  await chat.send.click();
  await expect(chat.answer).toHaveText("They are sweet.");
  await expect(chat.log.getByRole("article")).toHaveCount(2);
  expect(lastBody(server)).toMatchObject({ messages: [{ content: "Why dates?" }] });
  expect(lastBody(server)).not.toHaveProperty("tools");

  await list.open();
  await list.choose("Why walnuts?");
  await expect(chat.answer).toHaveText("They keep.");
  await expect(chat.human).toHaveValue("And figs?");
  await expect(file).toBeVisible();
  await expect(tools).toBeVisible();
});

test("what only the tab has of the last conversation, its tools, stays with it", async ({
  chat,
  page,
  server,
}) => {
  const tools = chat.prompt.getByRole("button", { name: "Tools: clock" });
  const list = conversationsOf(page);
  await chat.open();
  await turnOn(chat, { names: ["clock"] });
  await talk(chat, server, ["Why walnuts?", "They keep."]);
  await expect.poll(() => keptText(page, "drafts")).toContain("clock");
  await holdReading(page);
  // As after a reload in the moment in which the draft is to be stored: a page that is left writes into the tab only.
  await page.evaluate(clearDrafts);
  await page.reload();
  await expect(tools).toBeVisible();
  await chat.response.getByRole("button", { name: "New conversation" }).click();
  await expect(tools).toBeHidden();
  await release(page);
  await list.open();
  await list.choose("Why walnuts?");
  await expect(tools).toBeVisible();
});

test("a new conversation that is asked for in a new one, before that is known, keeps what was typed", async ({
  chat,
  page,
  server,
}) => {
  await chat.open();
  await talk(chat, server, ["Why walnuts?", "They keep."]);
  await chat.response.getByRole("button", { name: "New conversation" }).click();
  await chat.human.fill("Why figs?");
  await holdReading(page);
  await page.reload();
  await expect(chat.human).toHaveValue("Why figs?");
  await chat.response.getByRole("button", { name: "New conversation" }).click();
  await release(page);
  await expect(chat.human).toHaveValue("Why figs?");
  await expect(chat.log.getByRole("article")).toHaveCount(0);
});

/** Runs in the page. */
async function clearDrafts(): Promise<void> {
  const request = indexedDB.open("causette.history");
  await new Promise((resolve) => request.addEventListener("success", resolve));
  const transaction = request.result.transaction("drafts", "readwrite");
  transaction.objectStore("drafts").clear();
  await new Promise((resolve) => transaction.addEventListener("complete", resolve));
  request.result.close();
}

test("a language that is chosen before the draft is read keeps its preset's texts", async ({
  chat,
  page,
  server,
}) => {
  await chat.open();
  await chat.preset.selectOption("Software architect");
  await talk(chat, server, ["Why Git?", "They merge."]);
  await expect.poll(() => keptText(page, "texts")).toContain("They merge.");

  await holdReading(page);
  await page.reload();
  await expect(chat.preset).toHaveValue("architect");
  await page.getByRole("combobox", { name: "Language" }).selectOption("Français");
  const system = page.getByRole("textbox", { name: "Système" });
  await expect(system).toHaveValue(/^Tu es architecte/);
  await release(page);
  await expect(page.getByText("They merge.")).toBeVisible();
  // Written once the draft was read.
  await expect.poll(() => keptText(page, "drafts")).toContain("Tu es architecte");
  await expect(system).toHaveValue(/^Tu es architecte/);
});
