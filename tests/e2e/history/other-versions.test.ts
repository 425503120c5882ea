import type { Page } from "@playwright/test";
import { talk } from "../../support/branches.ts";
import { finish, text } from "../../support/chunks.ts";
import { conversationsOf } from "../../support/conversations.ts";
import { keptText, readKept } from "../../support/kept.ts";
import { expect, test } from "../../support/page.ts";
import { begin } from "../../support/scenarios.ts";

test.use({ ownContext: true });

const NEWER = 99;

/** Upgrades the database as a newer version of the page does. It waits until the others let it in. */
function upgrade(page: Page): Promise<void> {
  return page.evaluate(
    (version) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open("causette.history", version);
        request.addEventListener("upgradeneeded", () => request.result.createObjectStore("of a newer page"));
        request.addEventListener("success", () => {
          request.result.close();
          resolve();
        });
        request.addEventListener("error", () => reject(new Error("The database can't be upgraded.")));
      }),
    NEWER,
  );
}

test("a newer page is let in while an answer streams; the older one goes on in memory, whole, and says so", async ({
  chat,
  server,
  page,
  context,
}) => {
  const list = conversationsOf(page);
  await chat.open();
  await talk(chat, server, ["Why walnuts?", "They keep."]);
  const asked = server.nextChat();
  await chat.ask("How long?");
  const exchange = await asked;
  begin(exchange, "About ");
  await expect(chat.answer).toHaveText("About");
  await expect.poll(() => keptText(page, "pieces")).toContain("About");

  const newer = await context.newPage();
  await newer.goto(page.url().replace("index.html", "README.md")); // of the same origin, and nothing runs in it
  await upgrade(newer);
  // What the newer page says of its database is no news for the memory of this one.
  const [record] = (await readKept(newer))["conversations"] ?? [];
  await newer.evaluate(
    (id) =>
      localStorage.setItem(
        "causette.history-changed",
        JSON.stringify({ kind: "changed", id, at: 1, count: 1 }),
      ),
    String(record?.["id"]),
  );
  exchange.send(text("one "));
  const notice = page.getByText("newer version of this page");
  await expect(notice).toBeVisible();
  exchange.send(text("year."));
  exchange.send(finish("stop"));
  exchange.end();
  await expect(chat.status).toHaveText(/^Done/);
  await expect(chat.log.getByRole("article")).toHaveText([
    /Why/,
    /They keep/,
    /How long/,
    /About one year\./,
  ]);

  const kept = await readKept(newer);
  expect(Object.keys(kept)).toContain("of a newer page");
  expect(kept["messages"]).toHaveLength(4);
  expect(JSON.stringify(kept["pieces"])).toContain("About ");
  await talk(chat, server, ["And figs?", "Less."]);
  await expect(notice).toBeVisible();
  await expect(chat.log.getByRole("article")).toHaveCount(6);
  expect((await readKept(newer))["messages"]).toHaveLength(4);
  await list.open();
  await list.search.fill("keep");
  await expect(list.rows).toHaveText([/They keep/]);
});

test("while another tab upgrades the database and does not end, the page works from memory; then it keeps all", async ({
  chat,
  server,
  page,
  context,
  pageURL,
}) => {
  const other = await context.newPage();
  await other.goto(pageURL.replace("index.html", "README.md"));
  await other.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open("causette.history", 1);
        request.addEventListener("upgradeneeded", () => {
          const store = request.result.createObjectStore("endless");
          const goOn = (): void => store.get(0).addEventListener("success", goOn);
          goOn();
          resolve();
        });
      }),
  );
  await chat.open();
  await talk(chat, server, ["Why walnuts?", "They keep."]);
  const notice = page.getByText("An older version of this page");
  await expect(notice).toBeVisible();
  await other.close();
  await expect(notice).toBeHidden();
  await page.reload();
  await expect(chat.log.getByRole("article")).toHaveText([/Why walnuts/, /They keep/]);
});
