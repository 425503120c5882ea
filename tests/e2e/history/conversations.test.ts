import { keptText } from "../../support/kept.ts";
import { conversationsOf } from "../../support/conversations.ts";
import { expect, test } from "../../support/page.ts";
import { begin } from "../../support/scenarios.ts";
import { finish, text } from "../../support/chunks.ts";
import { talk } from "../../support/branches.ts";

for (const from of ["disk", "http"] as const) {
  test.describe(`opened from ${from}`, () => {
    test.use({ from });
    test("each conversation is kept, listed, and opened again", async ({ chat, server, page }) => {
      const list = conversationsOf(page);
      await chat.open();
      await list.open();
      await expect(list.emptyNote).toBeVisible();
      await talk(chat, server, ["Why walnuts?", "They keep."]);
      await list.region.getByRole("button", { name: "New conversation" }).click();
      await expect(chat.log.getByRole("article")).toHaveCount(0);
      await expect(chat.human).toBeFocused();
      await talk(chat, server, ["Why figs?", "They are sweet."]);
      await expect(list.rows).toHaveText([/Why figs\?/, /Why walnuts\?/]);

      await list.choose("Why walnuts?");
      await expect(chat.answer).toHaveText("They keep.");
      await talk(chat, server, ["How long?", "A year."]);
      await expect(list.rows).toHaveText([/Why walnuts\?/, /Why figs\?/]);
      expect(server.chats.at(-1)?.body).toMatchObject({ messages: { length: 3 } });

      await page.reload();
      await expect(chat.answer).toHaveText("A year.");
      await expect(list.rows).toHaveCount(2);
      await list.choose("Why figs?");
      await expect(chat.answer).toHaveText("They are sweet.");
    });
  });
}

test("a run goes on while another conversation is on screen, and its row says so", async ({
  chat,
  server,
  page,
}) => {
  const list = conversationsOf(page);
  await chat.open();
  await list.open();
  const asked = server.nextChat();
  await chat.ask("Why walnuts?");
  const exchange = await asked;
  begin(exchange, "They ");
  await expect(chat.answer).toHaveText("They");
  await list.region.getByRole("button", { name: "New conversation" }).click();
  await expect(chat.send).toBeVisible();
  await expect(chat.status).toHaveText("Ready");
  await talk(chat, server, ["Why figs?", "They are sweet."]);
  await expect(list.rows.filter({ hasText: "Why walnuts?" })).toContainText("Answering");

  exchange.send(text("keep "));
  await list.choose("Why walnuts?");
  await expect(chat.answer).toHaveText("They keep");
  await expect(chat.stop).toBeVisible();
  exchange.send(text("for a year."));
  await expect(chat.answer).toHaveText("They keep for a year.");
  await list.choose("Why figs?");
  await expect(chat.answer).toHaveText("They are sweet.");
  exchange.send(finish("stop"));
  exchange.end();
  await expect(list.rows.filter({ hasText: "Why walnuts?" })).not.toContainText("Answering");
  await list.choose("Why walnuts?");
  await expect(chat.answer).toHaveText("They keep for a year.");
  await expect(chat.log).not.toContainText("Incomplete");
  await page.reload();
  await expect(chat.answer).toHaveText("They keep for a year.");
  await expect(chat.log).not.toContainText("Incomplete");
});

test("each conversation has its own draft, also after a reload", async ({ chat, server, page }) => {
  const list = conversationsOf(page);
  await chat.open();
  await list.open();
  // Then there is a database: to read one that is not there would make an empty one.
  await expect(list.emptyNote).toBeVisible();
  await chat.system.fill("Be brief.");
  await chat.human.fill("Why walnuts?");
  await expect.poll(() => keptText(page, "drafts")).toContain("Why walnuts?");
  await talk(chat, server, ["Why walnuts?", "They keep."]);
  await chat.human.fill("half a question");
  await chat.response.page().keyboard.press("Tab");
  await list.region.getByRole("button", { name: "New conversation" }).click();
  await expect(chat.human).toHaveValue("");
  await expect(chat.system).toHaveValue("Be brief.");
  await talk(chat, server, ["Why figs?", "They are sweet."]);
  await list.choose("Why walnuts?");
  await expect(chat.human).toHaveValue("half a question");
  await page.reload();
  await expect(chat.human).toHaveValue("half a question");
  await list.choose("Why figs?");
  await expect(chat.human).toHaveValue("");
  // Both at once: the first one is left again before its draft is read.
  await list.region.evaluate((region) => {
    const rows = [...region.querySelectorAll("button")];
    for (const title of ["Why walnuts?", "Why figs?"]) rows.find((row) => row.textContent === title)?.click();
  });
  await expect(chat.answer).toHaveText("They are sweet.");
  await list.choose("Why walnuts?");
  await expect(chat.human).toHaveValue("half a question");
});

test("a conversation is renamed in place, pinned, deleted, and restored by Undo or from the bin", async ({
  chat,
  server,
  page,
}) => {
  const list = conversationsOf(page);
  await chat.open();
  await list.open();
  await talk(chat, server, ["Why walnuts?", "They keep."]);
  await chat.response.page().keyboard.press("Escape");
  await list.region.getByRole("button", { name: "New conversation" }).click();
  await talk(chat, server, ["Why figs?", "They are sweet."]);

  await list.act("Why walnuts?", "Rename");
  await list.region.getByRole("textbox", { name: "Title" }).fill("About <b>nuts</b>");
  await page.keyboard.press("Enter");
  await list.act("About <b>nuts</b>", "Pin");
  await expect(list.rows).toHaveText([/About <b>nuts<\/b>/, /Why figs\?/]);

  await list.act("Why figs?", "Delete");
  await expect(list.rows).toHaveCount(1);
  await expect(chat.log.getByRole("article")).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(list.rows).toHaveCount(2);
  await expect(chat.answer).toHaveText("They are sweet.");

  await list.act("About <b>nuts</b>", "Delete");
  await expect(list.rows).toHaveCount(1); // once it is stored
  await page.reload();
  await expect(list.rows).toHaveText([/Why figs\?/]);
  await list.region.getByRole("button", { name: "Bin" }).click();
  await list.act("About <b>nuts</b>", "Restore");
  await list.region.getByRole("button", { name: "Back to conversations" }).click();
  await expect(list.rows).toHaveText([/About <b>nuts<\/b>/, /Why figs\?/]);
});

test("a conversation that is deleted while it streams stays deleted", async ({ chat, server, page }) => {
  const list = conversationsOf(page);
  await chat.open();
  await list.open();
  const asked = server.nextChat();
  await chat.ask("Why walnuts?");
  const exchange = await asked;
  begin(exchange, "They ");
  await expect(chat.answer).toHaveText("They");
  await list.act("Why walnuts?", "Delete");
  await expect(list.rows).toHaveCount(0);
  await expect(chat.send).toBeVisible();
  await page.reload();
  await expect(list.emptyNote).toBeVisible(); // it has stayed open
  await list.region.getByRole("button", { name: "Bin" }).click();
  await expect(list.rows).toHaveText([/Why walnuts\?/]);
  expect(await keptText(page, "texts")).toContain('"answer":"They "');
});
