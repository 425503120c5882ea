import { readFile } from "node:fs/promises";
import { connectionsOf, test, watchTraces } from "../../support/connections-page.ts";
import { startLmStudio } from "../../support/lm-studio.ts";
import { expect } from "../../support/page.ts";
import { sendJson } from "../../support/scenarios.ts";

const KEY = "key-nobody-may-see-5b9e";
const IN_BODY = "key-inside-the-body-e07c";

for (const from of ["disk", "http"] as const) {
  test.describe(`from ${from}`, () => {
    test.use({ from });

    test("a key that may not be stored is in nothing that the page shows, stores, exports or logs", async ({
      chat,
      page,
      server,
    }) => {
      const traces = watchTraces(page);
      const part = connectionsOf(chat);
      await chat.open();
      await chat.apiKey.fill(KEY);
      await chat.apply.click();
      await expect(part.connection).toHaveAttribute("data-status", "connected");
      await part.openProfiles();
      await part.addProfile("Second");
      await part.press("Duplicate", "Second");
      await part.press("Delete", "Second (copy)");
      await expect(part.notice).toContainText("was deleted");
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        part.panel.getByRole("button", { name: "Export" }).click(),
      ]);
      expect((await readFile(await download.path())).includes(KEY)).toBe(false);
      await part.copyLink.click();
      await part.link.getByRole("checkbox").check();
      const link = await part.link.getByRole("textbox", { name: "Link" }).inputValue();
      expect(Buffer.from(link.replace(/.*#setup=/, ""), "base64url").includes(KEY)).toBe(false);

      // A server that says the key back, in words of its own.
      server.answer((exchange) =>
        sendJson(exchange, 401, { error: { message: `Incorrect API key provided: ${KEY}.` } }),
      );
      await chat.ask("Hello");
      await expect(chat.status).toHaveText(/^Failed/);
      await expect(chat.alert).toContainText("Incorrect API key provided");
      expect((await traces()).includes(KEY)).toBe(false);
      expect(server.chats[0]?.headers.authorization).toBe(`Bearer ${KEY}`);
    });
  });
}

test("a key in the extra body is left out of files and links, and both say so", async ({ chat, page }) => {
  const part = connectionsOf(chat);
  await chat.open();
  await chat.configuration.getByText("More", { exact: true }).click();
  const body = { top_k: 40, api_key: IN_BODY };
  await chat.configuration.getByRole("textbox", { name: "Extra JSON body" }).fill(JSON.stringify(body));
  await chat.apply.click();
  await part.openProfiles();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    part.panel.getByRole("button", { name: "Export" }).click(),
  ]);
  expect((await readFile(await download.path())).includes(IN_BODY)).toBe(false);
  await expect(part.panel).toContainText("“api_key” of the extra JSON body");
  await part.copyLink.click();
  const link = await part.link.getByRole("textbox", { name: "Link" }).inputValue();
  const carried = Buffer.from(link.replace(/.*#setup=/, ""), "base64url");
  expect(carried.includes(IN_BODY)).toBe(false);
  expect(carried.includes("top_k")).toBe(true);
  await expect(part.link).toContainText("Left out of the extra body, because it may be a key: “api_key”.");
});

test("a refused token is not shown in LM Studio’s panel, in the check or in the banner", async ({
  chat,
  page,
}) => {
  const studio = await startLmStudio({ cors: "any", token: KEY });
  const traces = watchTraces(page);
  const part = connectionsOf(chat);
  await chat.openPlain();
  await chat.baseURL.fill(studio.baseURL);
  await chat.apiKey.fill(KEY);
  await chat.apply.click();
  await expect(part.connection).toHaveAttribute("data-status", "connected");
  await chat.configuration.getByText("LM Studio’s models").click();
  const load = studio.hold("load");
  load.refuse(401, { error: { message: `Token ${KEY} is not allowed to load`, code: "invalid_api_key" } });
  await chat.configuration.getByRole("button", { name: "Load Gemma 3 12B" }).click();
  await expect(chat.configuration).toContainText("LM Studio refuses the API key (401).");
  studio.token = "another";
  await chat.configuration.getByRole("button", { name: "Check the connection" }).click();
  await expect(part.connection).toHaveText("Key refused");
  expect((await traces()).includes(KEY)).toBe(false);
  await studio.close();
});
