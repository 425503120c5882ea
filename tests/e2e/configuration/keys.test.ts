import { configurationPanelOf } from "../../support/configuration-panel.ts";
import { startModelServer } from "../../support/model-server.ts";
import { expect, started, test } from "../../support/page.ts";

const KEY = "sk-very-secret";
const remember = "Remember on this device";

test("the key is sent to its server, and is removed after a reload", async ({ chat, server, page }) => {
  server.requireKey(KEY);
  await chat.open();
  await chat.apiKey.fill(KEY);
  await chat.ask("Hello");
  await expect(chat.status).toHaveText(/^Done/);
  expect(server.chats[0]?.headers["authorization"]).toBe(`Bearer ${KEY}`);
  const stored = await page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
  );
  expect(stored).not.toContain(KEY);
  await page.reload();
  await started(page);
  await expect(chat.apiKey).toHaveValue("");
  await chat.ask("Again");
  await expect(chat.alert).toContainText("Incorrect API key provided");
});

test("the key is kept when the user says so, and the page says who can read it", async ({ chat, page }) => {
  await chat.open();
  await chat.apiKey.fill(KEY);
  const tick = chat.configuration.getByRole("checkbox", { name: remember, includeHidden: true });
  await expect(tick).toHaveAccessibleDescription(/can read it/);
  await tick.check();
  await chat.apply.click();
  await expect(chat.configuration).toContainText("Applied");
  await page.reload();
  await expect(chat.apiKey).toHaveValue(KEY);
  await expect(tick).toBeChecked();
  await tick.uncheck();
  expect(await page.evaluate(() => JSON.stringify(Object.entries(localStorage)))).not.toContain(KEY);
  await page.reload();
  await started(page);
  await expect(chat.apiKey).toHaveValue("");
});

test("a key is never sent to another origin than the one it was typed for", async ({ chat, server }) => {
  const other = await startModelServer();
  await chat.open();
  await chat.apiKey.fill(KEY);
  await chat.apply.click();
  await chat.baseURL.fill(other.baseURL);
  await chat.ask("To the other");
  await expect(chat.status).toHaveText(/^Done/);
  expect(other.chats).toHaveLength(1);
  expect(JSON.stringify(other.requests.map(({ headers }) => headers))).not.toContain(KEY);
  await expect(chat.apiKey).toHaveValue("");
  await expect(chat.configuration).toContainText(`The key you typed stays with ${server.origin}`);

  await chat.baseURL.fill(server.baseURL);
  await chat.apply.click();
  await expect(chat.apiKey).toHaveValue(KEY);
  await other.close();
});

test("the key is in nothing that the page stores or shows", async ({ chat, server, page }) => {
  server.requireKey("another");
  await chat.open();
  await chat.apiKey.fill(KEY);
  const logged: string[] = [];
  page.on("console", (message) => logged.push(message.text()));
  await chat.ask("Hello");
  await expect(chat.status).toHaveText(/^Failed/);
  expect(await page.locator("body").innerText()).not.toContain(KEY);
  expect(logged.join("\n")).not.toContain(KEY);
  expect(page.url()).not.toContain(KEY);
});

test("two tabs that remember keys for two servers lose none, and a key that one forgets stays removed", async ({
  chat,
  page,
  context,
  pageURL,
}) => {
  const other = await startModelServer();
  await chat.open();
  await chat.apiKey.fill("key-of-the-first");
  await chat.configuration.getByRole("checkbox", { name: remember, includeHidden: true }).check();
  await chat.apply.click();
  const second = await context.newPage();
  await second.goto(pageURL);
  await configurationPanelOf(second).open();
  const theirs = second.getByRole("region", { name: "Configuration" });
  const theirKey = theirs.getByLabel("API key", { exact: true });
  await theirs.getByRole("textbox", { name: "Base URL" }).fill(other.baseURL);
  await theirs.getByRole("textbox", { name: "Base URL" }).blur();
  await expect(theirKey).toHaveValue("");
  await theirKey.fill("key-of-the-second");
  await theirs.getByRole("checkbox", { name: remember, includeHidden: true }).check();
  await theirs.getByRole("button", { name: "Apply" }).click();
  await expect(theirs).toContainText("Applied");

  await chat.temperature.fill("0.3");
  await chat.apply.click();
  await second.reload();
  await configurationPanelOf(second).open();
  await expect(theirKey).toHaveValue("key-of-the-second");
  await chat.baseURL.fill(other.baseURL);
  await chat.apply.click();
  await expect(chat.apiKey).toHaveValue("key-of-the-second");

  await theirs.getByRole("checkbox", { name: remember, includeHidden: true }).uncheck();
  await expect(chat.apiKey).toHaveValue("");
  await chat.apply.click();
  await page.reload();
  await second.reload();
  await configurationPanelOf(second).open();
  await started(page);
  await started(second);
  await expect(chat.apiKey).toHaveValue("");
  await expect(theirKey).toHaveValue("");
  await other.close();
});
