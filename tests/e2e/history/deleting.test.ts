import type { Page } from "@playwright/test";
import { talk } from "../../support/branches.ts";
import { conversationsOf } from "../../support/conversations.ts";
import { keptText, readKept } from "../../support/kept.ts";
import { expect, test } from "../../support/page.ts";

// With a clock of its own, a page from disk opens its storage too early (tests/e2e/page/storage.test.ts).
test.use({ from: "http", ownContext: true });

const keptRecords = async (page: Page): Promise<unknown> => (await readKept(page))["conversations"];

test("what is deleted for good is gone in each tab at once, Undo restores it into the bin, then it is erased", async ({
  chat,
  server,
  page,
  context,
  pageURL,
}) => {
  const list = conversationsOf(page);
  await page.clock.install();
  await chat.open();
  await list.open();
  await talk(chat, server, ["Why walnuts?", "They keep."]);
  await list.region.getByRole("button", { name: "New conversation" }).click();
  await talk(chat, server, ["Why figs?", "They are sweet."]);
  await list.act("Why walnuts?", "Delete");
  await list.act("Why figs?", "Delete");
  await list.region.getByRole("button", { name: "Bin" }).click();
  await expect(list.rows).toHaveCount(2);
  const second = await context.newPage();
  await second.goto(pageURL);
  const other = conversationsOf(second);
  // It is open there as well.
  await expect(other.emptyNote).toBeVisible();
  await other.region.getByRole("button", { name: "Bin" }).click();
  await expect(other.rows).toHaveCount(2);

  const all = list.region.getByRole("button", { name: "More actions" });
  const [undo, records] = [page.getByRole("button", { name: "Undo" }), () => keptRecords(page)];
  const before = await records();
  await all.click();
  await list.region.getByRole("button", { name: "Delete all for good" }).click();
  await expect(
    page.getByRole("status").filter({ hasText: "2 conversations deleted for good." }),
  ).toBeVisible();
  for (const each of [list, other]) await expect(each.rows).toHaveCount(0);
  await undo.click();
  for (const each of [list, other]) await expect(each.rows).toHaveText([/Why figs\?/, /Why walnuts\?/]);
  expect(await records()).toEqual(before);

  await list.act("Why figs?", "Delete for good");
  await expect(other.rows).toHaveText([/Why walnuts\?/]);
  await page.keyboard.press("Control+z");
  for (const each of [list, other]) await expect(each.rows).toHaveCount(2);

  await list.act("Why figs?", "Delete for good");
  await expect(undo).toBeVisible();
  await page.clock.fastForward(10_000);
  await expect(undo).toBeHidden();
  await expect.poll(() => keptText(page)).not.toContain("figs");
  await list.act("Why walnuts?", "Delete for good");
  for (const each of [list, other]) await expect(each.rows).toHaveCount(0); // there once it is stored
  await page.reload();
  await expect(list.emptyNote).toBeVisible();
  await list.region.getByRole("button", { name: "Bin" }).click();
  await expect(list.region).toContainText("The bin is empty.");
});

test("Ctrl+Z restores a deleted conversation also when the notice has gone", async ({
  chat,
  server,
  page,
}) => {
  const list = conversationsOf(page);
  await page.clock.install();
  await chat.open();
  await list.open();
  await talk(chat, server, ["Why walnuts?", "They keep."]);
  await list.act("Why walnuts?", "Delete");
  const notice = page.getByRole("status").filter({ hasText: "stays in the bin" });
  await expect(notice).toBeVisible();
  await page.clock.fastForward(10_000);
  await expect(notice).toBeHidden();
  await chat.human.fill("figs");
  await page.keyboard.press("Control+z");
  await expect(chat.human).toHaveValue("");
  await expect(list.rows).toHaveCount(0);
  await chat.log.focus();
  await page.keyboard.press("Control+z");
  await expect(list.rows).toHaveCount(1);
  await expect(chat.answer).toHaveText("They keep.");
});
