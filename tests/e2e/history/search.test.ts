import { conversationsOf } from "../../support/conversations.ts";
import { expect, test } from "../../support/page.ts";
import { talk } from "../../support/branches.ts";

test("Ctrl+K searches titles and messages, and Enter shows the message on its branch", async ({
  chat,
  server,
  page,
}) => {
  const list = conversationsOf(page);
  await chat.open();
  await talk(chat, server, ["Which element is light?", "Hydrogène, l’élément le plus léger."]);
  await chat.log.getByRole("article", { name: "Assistant" }).hover();
  await chat.log.getByRole("button", { name: "Regenerate" }).click();
  await expect(chat.status).toHaveText(/^Done/);
  await chat.response.getByRole("button", { name: "New conversation" }).click();
  await talk(chat, server, ["Why figs?", "They are sweet."]);

  await page.keyboard.press("Control+k");
  await expect(list.search).toBeFocused();
  await page.keyboard.insertText("LEGER element"); // at once: Enter does nothing for a part of it
  await expect(list.rows).toHaveText([/Which element is light\?/]);
  await expect(list.rows.locator("mark").first()).toHaveText(/élément|léger/i);
  await page.keyboard.press("Enter");
  await expect(chat.answer).toHaveText("Hydrogène, l’élément le plus léger.");
  await expect(chat.log.locator("[data-found]")).toContainText("Hydrogène");

  await list.search.fill("nothing like it");
  await expect(list.region).toContainText("Nothing found");
  await list.search.fill("");
  await expect(list.rows).toHaveCount(2);
});
