import { readFile } from "node:fs/promises";
import { expect, test } from "../../support/page.ts";
import { saveByLink } from "../../support/save-by-link.ts";
import { says } from "../../support/scenarios.ts";

test("when the disk is full, the page says so, the exchange continues, and all is kept once there is room", async ({
  chat,
  server,
  page,
}) => {
  await saveByLink(page);
  await chat.open();
  server.answer(says("Kept."));
  await chat.ask("Before");
  await expect(chat.status).toHaveText(/^Done/);
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    Object.assign(window, { makeRoom: () => (IDBObjectStore.prototype.put = put) });
  });
  server.answer(says("Still here."));
  await chat.ask("Hello");
  await expect(chat.status).toHaveText(/^Done/);
  await expect(chat.answer).toHaveText("Still here.");
  const notice = page.getByText("The disk is full");
  await expect(notice).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("status").filter({ has: notice }).getByRole("button", { name: "Export all" }).click();
  expect(await readFile(await (await download).path(), "utf8")).toContain("Still here.");
  await expect(notice).toBeVisible();
  await page.evaluate("makeRoom()");
  server.answer(says("And more."));
  await chat.ask("Go on");
  await expect(chat.answer).toHaveText("And more.");
  await expect(notice).toBeHidden();
  await page.reload();
  await expect(chat.log.getByRole("article", { name: "Assistant" })).toHaveText([
    /Kept/,
    /Still here/,
    /And more/,
  ]);
});
