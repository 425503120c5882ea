import { fillStorage, freeStorage } from "../../support/fill-storage.ts";
import { expect, test } from "../../support/page.ts";
import { says } from "../../support/scenarios.ts";

const notSaved = "no room to save this conversation";

test("a conversation that can't be stored is reported once, and is not in a new tab", async ({
  chat,
  server,
  page,
  context,
  pageURL,
}) => {
  const notice = page.locator("[data-part=notice]");
  await chat.open();
  server.answer(says("Answer that was saved."));
  await chat.ask("One");
  await expect(chat.status).toHaveText(/^Done/);
  await fillStorage(page, 40); // for the draft of a short question, however long it stands in its field
  server.answer(says("Answer that is not saved."));
  await chat.ask("Two");
  await expect(chat.status).toHaveText(/^Done/);
  await expect(notice).toContainText(notSaved);
  await expect(notice).toContainText("lost when you close this tab: copy what you need");

  await notice.getByRole("button", { name: "Dismiss" }).click();
  await chat.ask("Three");
  await expect(chat.log.getByRole("article", { name: "Assistant" })).toHaveCount(3);
  await expect(chat.status).toHaveText(/^Done/);
  await expect(notice).toBeHidden();

  const second = await context.newPage();
  await second.goto(pageURL);
  await expect(second.getByRole("article", { name: "Assistant" })).toHaveCount(1);
  await page.reload();
  await expect(chat.log.getByRole("article", { name: "Assistant" })).toHaveCount(3);
});

test("the notice is removed when there is space again, and the items that it named are saved", async ({
  chat,
  page,
  context,
  pageURL,
}) => {
  const notice = page.locator("[data-part=notice]");
  await chat.open();
  const second = await context.newPage();
  await second.goto(pageURL);
  await fillStorage(page);
  await page.getByRole("combobox", { name: "Theme" }).selectOption("dark");
  await expect(notice).toContainText("no room to save the theme");
  await chat.ask("Hello");
  await expect(chat.status).toHaveText(/^Done/);
  await expect(notice).toContainText("no room to save this conversation");

  await freeStorage(second);
  await expect(notice).toBeHidden();
  await page.close();
  const third = await context.newPage();
  await third.goto(pageURL);
  await expect(third.getByRole("article", { name: "Assistant" })).toContainText("Hello from the stand-in.");
  await expect(third.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("a tab that can't store its own copy restores the one on the device", async ({ chat, server, page }) => {
  await chat.open();
  server.answer(says("First."));
  await chat.ask("One");
  await expect(chat.status).toHaveText(/^Done/);
  await page.evaluate(() => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (name, value) {
      if (this === sessionStorage) throw new DOMException("full", "QuotaExceededError");
      setItem.call(this, name, value);
    };
  });
  server.answer(says("Second."));
  await chat.ask("Two");
  await expect(chat.answer).toHaveText("Second.");
  await expect(chat.status).toHaveText(/^Done/);
  await expect(page.locator("[data-part=notice]")).toBeHidden();
  await page.reload();
  await expect(chat.answer).toHaveText("Second.");
});
