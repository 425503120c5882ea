import { configurationPanelOf } from "../../support/configuration-panel.ts";
import { readFile } from "node:fs/promises";
import { connectionsOf, storedBy, test } from "../../support/connections-page.ts";
import { startModelServer } from "../../support/model-server.ts";
import { expect, type Chat } from "../../support/page.ts";
import type { RecordedRequest } from "../../support/recorded-request.ts";

const KEY_A = "key-of-the-first-7f3a";
const KEY_B = "key-of-the-second-91cd";

/** Two profiles at one server, each with a model and a key of its own; the second is in use. */
async function openWithTwo(chat: Chat, remember = false): Promise<ReturnType<typeof connectionsOf>> {
  const part = connectionsOf(chat);
  const tick = chat.configuration.getByRole("checkbox", {
    name: "Remember on this device",
    includeHidden: true,
  });
  await chat.open();
  await chat.model.fill("alpha");
  await chat.apiKey.fill(KEY_A);
  if (remember) await tick.check();
  await chat.apply.click();
  await part.openProfiles();
  await part.addProfile("Second");
  await chat.model.fill("beta");
  await chat.apiKey.fill(KEY_B);
  await chat.apply.click();
  return part;
}

const headersOf = (requests: readonly RecordedRequest[]): string =>
  JSON.stringify(requests.map(({ headers }) => headers));

test("one click changes model and key at the same server, and each request contains only its own", async ({
  chat,
  server,
}) => {
  const part = await openWithTwo(chat);
  await chat.ask("From the second");
  await expect(chat.status).toHaveText(/^Done/);
  expect(server.chats[0]?.headers["authorization"]).toBe(`Bearer ${KEY_B}`);
  expect(server.chats[0]?.body).toMatchObject({ model: "beta" });

  const earlier = server.requests.length;
  await part.profile.selectOption({ label: "Default" });
  await expect(chat.model).toHaveValue("alpha");
  await expect(chat.apiKey).toHaveValue(KEY_A);
  await expect.poll(() => headersOf(server.requests.slice(earlier))).toContain(KEY_A);
  const before = server.requests.length; // what was on its way for the other profile has come
  await chat.ask("From the first");
  await expect(chat.log.getByRole("article", { name: "Assistant" })).toHaveCount(2);
  await expect(chat.status).toHaveText(/^Done/);
  expect(server.chats[1]?.headers["authorization"]).toBe(`Bearer ${KEY_A}`);
  expect(server.chats[1]?.body).toMatchObject({ model: "alpha" });
  expect(headersOf(server.requests.slice(0, earlier))).toContain(KEY_B);
  expect(headersOf(server.requests.slice(before))).not.toContain(KEY_B);
});

test("one click changes the address, too, and no key is sent there", async ({ chat, server }) => {
  const other = await startModelServer();
  const part = await openWithTwo(chat);
  await part.addProfile("Elsewhere");
  await chat.baseURL.fill(other.baseURL);
  await chat.apply.click();
  await chat.ask("There");
  await expect(chat.status).toHaveText(/^Done/);
  expect(other.chats).toHaveLength(1);
  expect(headersOf(other.requests)).not.toMatch(/key-of-the/);

  await part.press("Use", "Second");
  await expect(chat.baseURL).toHaveValue(server.baseURL);
  await expect(chat.apiKey).toHaveValue(KEY_B);
  await part.press("Use", "Elsewhere");
  await expect(chat.baseURL).toHaveValue(other.baseURL);
  await expect(chat.apiKey).toHaveValue("");
  await other.close();
});

test("the profile in use survives a reload, with the keys that may be stored", async ({ chat, page }) => {
  const part = await openWithTwo(chat, true);
  await page.reload();
  await expect(part.profile.locator("option:checked")).toHaveText("Second");
  await expect(chat.model).toHaveValue("beta");
  await expect(chat.apiKey).toHaveValue(KEY_B);
  await part.profile.selectOption({ label: "Default" });
  await expect(chat.model).toHaveValue("alpha");
  await expect(chat.apiKey).toHaveValue(KEY_A);
});

test("keys that may not be stored are removed after a reload, for each profile", async ({ chat, page }) => {
  const part = await openWithTwo(chat);
  await page.reload();
  await expect(part.profile.locator("option:checked")).toHaveText("Second");
  await expect(chat.apiKey).toHaveValue("");
  await part.profile.selectOption({ label: "Default" });
  await expect(chat.apiKey).toHaveValue("");
});

test("a copy includes the key, also one that was typed and not applied yet", async ({ chat, server }) => {
  const part = await openWithTwo(chat);
  await chat.apiKey.fill("typed-a-moment-ago");
  await part.press("Duplicate", "Second");
  await part.press("Use", "Second (copy)");
  await expect(chat.model).toHaveValue("beta");
  await expect(chat.apiKey).toHaveValue("typed-a-moment-ago");
  await chat.ask("From the copy");
  await expect(chat.status).toHaveText(/^Done/);
  expect(server.chats[0]?.headers["authorization"]).toBe("Bearer typed-a-moment-ago");
});

test("the settings in the form become a profile with the typed key", async ({ chat }) => {
  const part = connectionsOf(chat);
  await chat.open();
  await chat.apiKey.fill("typed-a-moment-ago");
  await part.openProfiles();
  await part.addProfile("Another");
  await expect(chat.apiKey).toHaveValue("typed-a-moment-ago");
});

test("Undo restores a deleted profile with its key", async ({ chat, page }) => {
  const part = await openWithTwo(chat, true);
  await part.press("Delete", "Second");
  await part.notice.hover(); // so that Undo stays
  await expect(part.notice).toContainText("“Second” was deleted, and its keys with it");
  await expect(part.profile.locator("option")).toHaveText(["Default"]);
  await expect(chat.model).toHaveValue("alpha");
  await expect(chat.apiKey).toHaveValue(KEY_A);
  expect(await storedBy(page)).not.toContain(KEY_B);

  await part.notice.getByRole("button", { name: "Undo" }).click();
  await expect(part.profile.locator("option:checked")).toHaveText("Second");
  await expect(chat.model).toHaveValue("beta");
  await expect(chat.apiKey).toHaveValue(KEY_B);
  expect(await storedBy(page)).toContain(KEY_B);
});

test("two tabs in different profiles don’t mix settings and keys", async ({
  chat,
  context,
  page,
  pageURL,
  server,
}) => {
  const part = await openWithTwo(chat, true);
  const second = await context.newPage();
  await second.goto(pageURL);
  const other = second.getByRole("combobox", { name: "Profile", exact: true });
  await configurationPanelOf(second).open();
  await expect(other.locator("option:checked")).toHaveText("Second");
  await other.selectOption({ label: "Default" });
  await expect(second.getByLabel("API key", { exact: true })).toHaveValue(KEY_A);

  await chat.temperature.fill("0.3");
  await chat.apply.click(); // in Second, after the other tab went to Default
  await page.reload();
  await expect(part.profile.locator("option:checked")).toHaveText("Second");
  await expect(chat.model).toHaveValue("beta");
  await expect(chat.apiKey).toHaveValue(KEY_B);
  await chat.ask("Whose?");
  await expect(chat.status).toHaveText(/^Done/);
  expect(server.chats[0]?.headers["authorization"]).toBe(`Bearer ${KEY_B}`);
  expect(server.chats[0]?.body).toMatchObject({ model: "beta", temperature: 0.3 });
  await part.profile.selectOption({ label: "Default" });
  await expect(chat.model).toHaveValue("alpha");
});

test("an exported file contains no key", async ({ chat, page }) => {
  const part = await openWithTwo(chat, true);
  await chat.configuration.getByText("More", { exact: true }).click();
  await chat.configuration
    .getByRole("textbox", { name: "Extra JSON body" })
    .fill('{ "top_k": 40, "api_key": "key-of-the-body", "nested": { "note": "sk-nested" } }');
  await chat.apiKey.fill("typed-a-moment-ago");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    part.panel.getByRole("button", { name: "Export" }).click(),
  ]);
  const bytes = await readFile(await download.path());
  expect(download.suggestedFilename()).toBe("causette-profiles.json");
  for (const secret of [KEY_A, KEY_B, "typed-a-moment-ago", "key-of-the-body", "sk-nested"]) {
    expect(bytes.includes(secret), secret).toBe(false);
  }
  expect(JSON.parse(bytes.toString())).toMatchObject({
    causette: "profiles",
    version: 1,
    profiles: [{ name: "Default", settings: { model: "alpha" } }, { name: "Second" }],
  });
  expect(bytes.toString()).toContain("top_k");
  await expect(part.panel.getByRole("status")).toContainText("without keys");
  await expect(part.panel.getByRole("status")).toContainText("“api_key” of the extra JSON body");
});
