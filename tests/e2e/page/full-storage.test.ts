import { fillStorage, freeStorage } from "../../support/fill-storage.ts";
import { expect, test } from "../../support/page.ts";
import { says } from "../../support/scenarios.ts";

test.use({ ownContext: true });

test("a full storage loses no conversation, which has a database; what it loses is reported once", async ({
  chat,
  server,
  page,
}) => {
  const notice = page.locator("[data-part=notice]");
  await chat.open();
  await fillStorage(page);
  await page.getByRole("combobox", { name: "Theme" }).selectOption("dark");
  await expect(notice).toContainText("no room to save the theme");
  await expect(notice).toContainText("lost when you close this tab: copy what you need");
  await notice.getByRole("button", { name: "Dismiss" }).click();
  await page.getByRole("combobox", { name: "Theme" }).selectOption("light");
  await expect(notice).toBeHidden();

  for (const question of ["One", "Two"]) {
    server.answer(says(`Answer to ${question}.`));
    await chat.ask(question);
    await expect(chat.answer).toHaveText(`Answer to ${question}.`);
    await expect(chat.status).toHaveText(/^Done/);
  }
  await page.reload();
  await expect(chat.log.getByRole("article", { name: "Assistant" })).toHaveCount(2);
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
  await second.goto(new URL("assets/icon.svg", pageURL).href); // ours would restore the theme, and load itself again
  await fillStorage(page);
  await page.getByRole("combobox", { name: "Theme" }).selectOption("dark");
  await expect(notice).toContainText("no room to save the theme");
  await page.getByRole("combobox", { name: "Language" }).selectOption("fr");
  await expect(notice).toContainText("la langue");

  await freeStorage(second);
  await expect(notice).toBeHidden();
  await page.close();
  const third = await context.newPage();
  await third.goto(pageURL);
  await expect(third.locator("html")).toHaveAttribute("lang", "fr");
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
