import { openWithOwn, setupFragment, test, visit } from "../../support/connections-page.ts";
import { startModelServer } from "../../support/model-server.ts";
import { expect } from "../../support/page.ts";

test("a link that is pasted into the open page asks first, too; other fragments are ignored", async ({
  chat,
  page,
  server,
  pageURL,
}) => {
  const part = await openWithOwn(chat, server);
  await page.goto(`${pageURL}#prompt`);
  expect(page.url()).toContain("#prompt");
  await page.goto(pageURL + setupFragment({ human: "Theirs" }));
  await expect(part.offer).toBeVisible();
  await expect(part.change("human")).toContainText("My own question");
  await expect(part.change("human")).toContainText("Theirs");
  await part.offer.getByRole("button", { name: "Keep mine" }).click();
  await expect(chat.human).toHaveValue("My own question");
});

test("the content of a link is shown as text, never as markup", async ({ chat, page, pageURL, server }) => {
  const part = await openWithOwn(chat, server);
  const hostile = '<img src="https://example.com/x.png" onerror="document.title=1">';
  await visit(page, pageURL + setupFragment({ human: hostile, model: hostile, system: hostile }));
  await expect(part.change("human")).toContainText(hostile);
  await expect(part.offer.locator("img")).toHaveCount(0);
  await expect(page).toHaveTitle(/^Causette/);
});

test("after a link to a model in this browser, the page can return to the previous server", async ({
  chat,
  page,
  pageURL,
  server,
}) => {
  const part = await openWithOwn(chat, server);
  await page.goto(pageURL + setupFragment({ baseURL: "browser://this/v1", model: "toy-chat" }));
  await part.offer.getByRole("button", { name: "Use this setup" }).click();
  await expect(chat.baseURL).toHaveValue("browser://this/v1");
  await page.reload();
  await chat.configuration.getByText("Models in this browser").click();
  await chat.configuration.getByRole("button", { name: "Back to your server" }).click();
  await expect(chat.baseURL).toHaveValue(server.baseURL);
  await expect(chat.model).toHaveValue("mine");
});

test("leaving a model in this browser returns to the profile's server", async ({
  chat,
  page,
  pageURL,
  server,
}) => {
  const other = await startModelServer();
  const part = await openWithOwn(chat, server);
  const inBrowser = pageURL + setupFragment({ baseURL: "browser://this/v1", model: "toy-chat" });
  const goInBrowser = async (): Promise<void> => {
    await page.goto(inBrowser);
    await part.offer.getByRole("button", { name: "Use this setup" }).click();
    await expect(chat.baseURL).toHaveValue("browser://this/v1");
  };
  await part.openProfiles();
  await part.addProfile("Second");
  await chat.baseURL.fill(other.baseURL);
  await chat.apply.click();
  await goInBrowser();
  await part.profile.selectOption({ label: "Default" });
  await expect(chat.baseURL).toHaveValue(server.baseURL);
  await goInBrowser();
  await part.profile.selectOption({ label: "Second" });
  await chat.configuration.getByText("Models in this browser").click();
  await chat.configuration.getByRole("button", { name: "Back to your server" }).click();
  await expect(chat.baseURL).toHaveValue(other.baseURL);
  await part.profile.selectOption({ label: "Default" });
  await chat.configuration.getByRole("button", { name: "Back to your server" }).click();
  await expect(chat.baseURL).toHaveValue(server.baseURL);
  await other.close();
});
