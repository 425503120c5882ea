import { started } from "../../support/page.ts";
import { expectAxeFindsNothing } from "../../support/axe.ts";
import { startLmStudio } from "../../support/lm-studio.ts";
import { standInModel } from "../../support/lm-studio/models.ts";
import { startModelServer } from "../../support/model-server.ts";
import { expect, test } from "../../support/usual-ports.ts";
import { welcomeOf } from "../../support/welcome.ts";

const loaded = standInModel("small", { instances: [{ id: "small", contextLength: 4096 }] });

test("A preset fills System and Human as the list of presets does, and can be undone", async ({
  chat,
  page,
}) => {
  const { architect, group } = welcomeOf(page);
  await chat.openPlain();
  await started(page);
  await chat.system.fill("Of my own");
  await architect.click();
  await expect(chat.human).toHaveValue("Why would one use Docker?");
  await expect(chat.human).toBeFocused();
  await expect(chat.preset).toHaveValue("architect");
  await expect(chat.system).toHaveValue(/^You are a software architect/);
  await expect(group).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(chat.system).toHaveValue("Of my own");
  await expect(chat.human).toHaveValue("");
});

test("From disk, without a server: how to start it, and why the built-in model can't run", async ({
  chat,
  page,
}) => {
  const { serverTitle, group, builtIn, button } = welcomeOf(page);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await chat.openPlain();
  await expect(serverTitle).toHaveText("Start LM Studio’s server");
  await expect(group.locator("code:visible")).toHaveText(["lms server start --cors", "npm start"]);
  await expect(group.getByRole("link", { name: "lmstudio.ai/download" })).toBeVisible();
  await expect(builtIn).toBeHidden();
  await button("Copy").first().click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe("lms server start --cors");
});

test("A server that comes up is noticed without a click; what is read stays in its place", async ({
  chat,
  page,
  usual,
}) => {
  const { group, serverTitle, found, lookAgain, architect } = welcomeOf(page);
  const place = async (): Promise<unknown> => {
    const [card, response] = [await architect.boundingBox(), await chat.response.boundingBox()];
    return card !== null && response !== null && [card.x - response.x, card.y - response.y];
  };
  await page.setViewportSize({ width: 1280, height: 1600 }); // nothing scrolls
  await chat.openPlain();
  await expect(serverTitle).toBeVisible();
  await lookAgain.focus();
  const before = await place();
  const server = await startModelServer({ port: usual[1234] });
  await expect(found).toHaveText("Connected · LM Studio · stand-in");
  await expect(serverTitle).toBeHidden();
  await expect(group.getByRole("heading", { level: 3 })).toBeFocused();
  expect(await place()).toEqual(before);

  await architect.click();
  await chat.send.click();
  await expect(group).toBeHidden();
  await expect(chat.status).toHaveText(/^Done/);
  await chat.response.getByRole("button", { name: "New conversation" }).click();
  await expect(group).toBeVisible();
  await server.close();
});

test("A server without a loaded model: what to do next, until one is loaded", async ({
  chat,
  page,
  usual,
}) => {
  const { serverTitle, found, group } = welcomeOf(page);
  const models = [standInModel("small")];
  const server = await startLmStudio({ port: usual[1234], cors: "any", jit: false, models });
  await chat.openPlain();
  await expect(serverTitle).toHaveText("No model loaded");
  await expect(group.locator("code:visible").first()).toHaveText("lms load");
  server.models = [loaded];
  await expect(found).toHaveText(/^Connected · LM Studio · small/);
  await server.close();
});

for (const { name, address, cors, shown, text } of [
  {
    name: "that is addressed without /v1",
    address: "",
    cors: "any",
    shown: "connection",
    text: /^Connected/,
  },
  { name: "that lets no page in", address: "/v1", cors: "off", shown: "server-title", text: /^CORS is off/ },
] as const) {
  test(`A server ${name} is noticed too when it comes up`, async ({ chat, page, usual }) => {
    await chat.openPlain();
    await chat.openConfiguration();
    await chat.baseURL.fill(`http://127.0.0.1:1234${address}`);
    await chat.apply.click();
    await page.keyboard.press("Escape");
    await expect(welcomeOf(page).serverTitle).toHaveText("Start LM Studio’s server");
    const server = await startLmStudio({ port: usual[1234], cors, models: [loaded] });
    await expect(page.locator(`[data-part=${shown}]`)).toHaveText(text);
    await server.close();
  });
}

test("Look again says that it has looked", async ({ chat, page }) => {
  const { lookAgain, note } = welcomeOf(page);
  await chat.openPlain();
  await expect(note).toHaveText(/^Server not running · /);
  const before = await note.textContent();
  await expect(async () => {
    await lookAgain.click();
    await expect(note).toHaveText(/^Server not running · /, { timeout: 1000 });
    await expect(note).not.toHaveText(before ?? "", { timeout: 100 });
  }).toPass();
});

for (const width of [1280, 390]) {
  test(`axe finds nothing in the ways on, ${width} px`, async ({ chat, page }) => {
    await page.setViewportSize({ width, height: 844 });
    await chat.openPlain();
    await expect(welcomeOf(page).serverTitle).not.toBeEmpty();
    await expectAxeFindsNothing(page);
  });
}

test.describe("on a phone, in French", () => {
  test.use({ locale: "fr-FR", viewport: { width: 390, height: 844 } });
  test("everything fits, and can be reached and pressed with a thumb", async ({ page, pageURL }) => {
    const { group } = welcomeOf(page);
    await page.goto(pageURL);
    await expect(group.getByRole("heading", { name: "Démarrer le serveur de LM Studio" })).toBeVisible();
    for (const button of await group.getByRole("button").all()) {
      await button.scrollIntoViewIfNeeded();
      await expect(button).toBeInViewport({ ratio: 0.99 }); // what scrolls stands at fractions of a pixel
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    expect(await group.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  });
});
