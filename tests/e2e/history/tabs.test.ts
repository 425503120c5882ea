import { beforeFirstLoad } from "../../support/before-first-load.ts";
import { conversationsOf } from "../../support/conversations.ts";
import { finish, text } from "../../support/chunks.ts";
import { keptText } from "../../support/kept.ts";
import { createChat, expect, test } from "../../support/page.ts";
import { begin, says } from "../../support/scenarios.ts";
import { talk } from "../../support/branches.ts";

test("what the page kept before it had a database is taken over", async ({ chat, server, page }) => {
  const list = conversationsOf(page);
  const question = { role: "user", id: "q", text: "Why walnuts?" };
  const answer = { role: "assistant", id: "a", parent: "q", answer: "They keep.", thinking: "" };
  const end = { ending: { status: "done", reason: "stop" } };
  const stored = JSON.stringify({ version: 2, leaf: "a", messages: [question, { ...answer, end }] });
  await beforeFirstLoad(page, (text) => localStorage.setItem("causette.conversation", text), stored);
  await chat.open();
  await expect(chat.answer).toHaveText("They keep.");
  await list.open();
  await expect(list.rows).toHaveText([/Why walnuts\?/]);
  await expect.poll(() => page.evaluate("localStorage.getItem('causette.conversation')")).toBeNull();
  await talk(chat, server, ["How long?", "A year."]);
  // Opened before the first frame, the storage may be lost with the page (tests/e2e/page/storage.test.ts).
  await expect.poll(() => keptText(page, "texts")).toContain("A year.");
  await page.reload();
  await expect(chat.log.getByRole("article")).toHaveCount(4);
});

test("two tabs see each other's conversations, and an answer while it streams", async ({
  chat,
  server,
  page,
  context,
  pageURL,
}) => {
  await chat.open();
  await talk(chat, server, ["Why walnuts?", "They keep."]);
  const second = await context.newPage();
  const other = createChat(second, pageURL, server.baseURL);
  await second.goto(pageURL);
  const [list, otherList] = [conversationsOf(page), conversationsOf(second)];
  await expect(other.answer).toHaveText("They keep.");
  await otherList.open();

  const asked = server.nextChat();
  await chat.ask("How long?");
  const exchange = await asked;
  begin(exchange, "About a ");
  await expect(other.answer).toHaveText("About a");
  await expect(otherList.rows).toContainText("Answering");
  await other.human.fill("And I?");
  await other.send.click();
  await expect(second.getByText("Another tab is answering")).toBeVisible();
  await expect(other.human).toHaveValue("And I?");
  exchange.send(text("year."));
  await expect(other.answer).toHaveText("About a year.");
  exchange.send(finish("stop"));
  exchange.end();
  await expect(otherList.rows).not.toContainText("Answering");
  await expect(other.log).not.toContainText("Incomplete");

  server.answer(says("You too."));
  await other.send.click();
  await expect(other.answer).toHaveText("You too.");
  await expect(chat.answer).toHaveText("You too.");
  await expect(chat.log.getByRole("article")).toHaveCount(6);

  await list.open();
  await otherList.act("Why walnuts?", "Delete");
  await expect(list.rows).toHaveCount(0);
  await expect(chat.log.getByRole("article")).toHaveCount(0);
});
