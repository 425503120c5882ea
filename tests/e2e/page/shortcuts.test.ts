import { expectAxeFindsNothing } from "../../support/axe.ts";
import { silentAfter } from "../../support/scenarios.ts";
import { expect, started, test } from "../../support/page.ts";

test("? lists the shortcuts outside of the fields, and is a character in them", async ({ chat, page }) => {
  await chat.openPlain();
  await started(page);
  const list = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  for (const field of [chat.human, chat.system, chat.baseURL, chat.preset]) {
    await field.press("?");
    await expect(list).toBeHidden();
  }
  await expect(chat.human).toHaveValue("?");
  await chat.log.focus();
  await page.keyboard.press("?");
  await expect(list).toBeVisible();
  await expect(list).toContainText("Close what is open, else stop the answer");
  await page.keyboard.press("?");
  await expectAxeFindsNothing(page);
  await page.keyboard.press("Escape");
  await expect(list).toBeHidden();
  await expect(chat.log).toBeFocused();
  await page.keyboard.press("?");
  await page.mouse.click(20, 300);
  await expect(list).toBeHidden();
  await expect(chat.log).toBeFocused();
});

test("Escape shuts the list of shortcuts first, then it stops the run", async ({ chat, page, server }) => {
  server.answer(silentAfter("The beginning"));
  await chat.open();
  await chat.ask("Hello");
  await expect(chat.status).toHaveText(/^Answering/);
  await chat.log.focus();
  await page.keyboard.press("?");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(chat.status).toHaveText(/^Answering/);
  await page.keyboard.press("Escape");
  await expect(chat.status).toHaveText(/^Stopped/);
});

test("Ctrl+. opens the Configuration and shuts it, and the focus comes back", async ({ chat, page }) => {
  await chat.openPlain();
  await started(page);
  const panel = page.locator("#configuration");
  await chat.human.fill("Half a");
  await page.keyboard.press("Control+.");
  await expect(panel).toBeVisible();
  await page.keyboard.press("Tab");
  expect(await panel.evaluate((it) => it.contains(document.activeElement))).toBe(true);
  await page.keyboard.press("Control+.");
  await expect(panel).toBeHidden();
  await expect(page.locator("[data-action=configuration]")).toBeFocused();
  await expect(chat.human).toHaveValue("Half a");
});

test.describe("in French, on a narrow screen", () => {
  test.use({ locale: "fr-FR", viewport: { width: 390, height: 844 } });
  test("the list fits, and its button is not in the way", async ({ chat, page }) => {
    await chat.openPlain();
    await started(page);
    await expect(page.getByRole("button", { name: "Raccourcis clavier" })).toBeHidden();
    await page.keyboard.press("?");
    const list = page.getByRole("dialog", { name: "Raccourcis clavier" });
    await expect(list).toContainText("sinon arrêter la réponse");
    expect((await list.boundingBox())?.x).toBeGreaterThanOrEqual(16);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.getByRole("button", { name: "Fermer" }).click();
    await expect(list).toBeHidden();
  });
});
