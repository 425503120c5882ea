import { configurationPanelOf } from "../../support/configuration-panel.ts";
import { expect, started, test } from "../../support/page.ts";
import { says } from "../../support/scenarios.ts";

const PRESETS = [
  ["Dream interpretation", /dream interpretation/, /dense forest/],
  ["Software architect", /software architect.*concise.*sources/s, /Docker/],
  ["Writing coach", /patient writing coach/, /polite e-mail.*day off/s],
] as const;

for (const [name, system, human] of PRESETS) {
  test(`the preset “${name}” fills both boxes and can be sent at once`, async ({ chat, server }) => {
    await chat.open();
    await chat.preset.selectOption(name);
    await expect(chat.system).toHaveValue(system);
    await expect(chat.human).toHaveValue(human);
    const asked = await chat.human.inputValue();
    await chat.send.click();
    await expect(chat.status).toHaveText(/^Done/);
    expect(server.chats[0]?.body).toMatchObject({
      messages: [
        { role: "system", content: await chat.system.inputValue() },
        { role: "user", content: asked },
      ],
    });
  });
}

test("a preset that replaces the user's own words can be undone", async ({ chat, page }) => {
  await chat.open();
  await chat.system.fill("My role");
  await chat.human.fill("My question");
  await chat.preset.selectOption("Writing coach");
  await expect(chat.human).not.toHaveValue("My question");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(chat.system).toHaveValue("My role");
  await expect(chat.human).toHaveValue("My question");
});

test("a preset stays named when its question is changed, sent and answered, and until System is changed", async ({
  chat,
  page,
}) => {
  await chat.open();
  await chat.preset.selectOption("Software architect");
  await chat.human.fill("Why would one use Git?");
  await chat.send.click();
  await expect(chat.status).toHaveText(/^Done/);
  await expect(chat.human).toHaveValue("");
  await expect(chat.preset).toHaveValue("architect");
  await page.reload();
  await expect(chat.preset).toHaveValue("architect");
  await expect(chat.log.getByRole("article")).toHaveCount(2); // restored, with its draft
  await page.getByRole("combobox", { name: "Language" }).selectOption("Français");
  await expect(page.getByRole("textbox", { name: "Système" })).toHaveValue(/^Tu es architecte/);
  await page.getByRole("textbox", { name: "Système" }).press("x");
  await expect(page.getByRole("combobox", { name: "Exemple" })).toHaveValue("");
});

test("System is one line once it is set, opens with the focus where it is clicked, and moves nothing outside of the Prompt", async ({
  chat,
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await chat.open();
  await configurationPanelOf(page).close();
  const height = async (): Promise<number> => (await chat.system.boundingBox())?.height ?? 0;
  const places = () => Promise.all([chat.human, chat.send, chat.log].map((part) => part.boundingBox()));
  const empty = await height();
  await chat.preset.selectOption("Writing coach");
  const before = await places();
  expect(await height()).toBe(40);
  expect(empty).toBeGreaterThan(44);

  await chat.system.click({ position: { x: 100, y: 20 } });
  expect(await height()).toBeGreaterThan(60);
  expect(await chat.system.evaluate((field) => field.scrollHeight - field.clientHeight)).toBe(0);
  const caret = () => chat.system.evaluate((field: HTMLTextAreaElement) => field.selectionStart);
  expect(await caret()).toBeGreaterThan(8);
  expect(await caret()).toBeLessThan(20);
  expect(await places()).toEqual(before);
  await page.keyboard.type("ABC");
  await page.keyboard.press("Tab");
  await expect.poll(height).toBe(40);
  expect(await places()).toEqual(before);
  await page.keyboard.press("Shift+Tab");
  await expect(chat.system).toBeFocused();
  expect(await height()).toBeGreaterThan(60);
  await page.keyboard.press("Control+z");
  await expect(chat.system).not.toHaveValue(/ABC/);
  await chat.system.fill("");
  await chat.human.focus();
  await expect.poll(height).toBe(empty);
});

test("on a phone, the fold of preset and System names what is chosen, and a tap that leaves System is not lost", async ({
  chat,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await chat.openPlain();
  await started(page);
  const summary = page.locator("[data-part=setup] > summary");
  await expect(summary).toHaveText("Preset and System");
  await summary.click();
  await chat.preset.selectOption("Software architect");
  await summary.click();
  await expect(summary).toHaveText("Preset and System Software architect");
  await summary.click();
  await chat.system.fill(`My own role. ${"It has many words. ".repeat(20)}`);
  await summary.click();
  await expect(chat.system).toBeHidden();
  await expect(summary).toContainText("My own role.");
  const [line, prompt] = await Promise.all([summary.boundingBox(), chat.prompt.boundingBox()]);
  expect(line?.height).toBe(44);
  expect(line?.width).toBeLessThanOrEqual((prompt?.width ?? 0) - 20);
});

test("going from preset to preset asks nothing", async ({ chat, page }) => {
  await chat.open();
  await chat.preset.selectOption("Writing coach");
  await chat.preset.selectOption("Software architect");
  await expect(page.getByRole("button", { name: "Undo" })).toBeHidden();
});

test("drafts survive a reload", async ({ chat, page }) => {
  await chat.open();
  await chat.system.fill("My role");
  await chat.human.fill("My question");
  await page.reload();
  await expect(chat.system).toHaveValue("My role");
  await expect(chat.human).toHaveValue("My question");
});

test("an empty prompt is not sent, and the message is shown at the field", async ({ chat, server }) => {
  await chat.open();
  await chat.send.click();
  await expect(chat.human).toBeFocused();
  await expect(chat.human).toHaveAccessibleDescription(/Write something/);
  expect(server.chats).toHaveLength(0);
});

test("Enter and Ctrl+Enter send, Shift+Enter makes a new line", async ({ chat, server }) => {
  await chat.open();
  await chat.human.fill("one");
  await chat.human.press("Shift+Enter");
  await chat.human.pressSequentially("two");
  await expect(chat.human).toHaveValue("one\ntwo");
  expect(server.chats).toHaveLength(0);
  await chat.human.press("Enter");
  await expect(chat.status).toHaveText(/^Done/);
  await chat.human.fill("three");
  await chat.human.press("Control+Enter");
  await expect.poll(() => server.chats.length).toBe(2);
});

test("the Enter that confirms a word in an input method does not send", async ({ chat, server, page }) => {
  await chat.open();
  await chat.human.focus();
  const input = await page.context().newCDPSession(page);
  await input.send("Input.imeSetComposition", { text: "にほん", selectionStart: 3, selectionEnd: 3 });
  await chat.human.evaluate((field) => {
    for (const more of [{ isComposing: true }, { keyCode: 229 }]) {
      field.dispatchEvent(
        new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true, ...more }),
      );
    }
  });
  await expect(chat.status).toHaveText("Ready");
  await input.send("Input.insertText", { text: "日本" });
  await expect(chat.human).toHaveValue("日本");
  expect(server.chats).toHaveLength(0);
  await chat.human.press("Enter");
  await expect(chat.status).toHaveText(/^Done/);
  expect(server.chats).toHaveLength(1);
});

test("the prompt is cleared once it is answered, unless it was edited meanwhile", async ({
  chat,
  server,
}) => {
  await chat.open();
  await chat.ask("First");
  await expect(chat.status).toHaveText(/^Done/);
  await expect(chat.human).toHaveValue("");
  const asked = server.nextChat();
  await chat.ask("Second");
  const exchange = await asked;
  await chat.human.fill("Third, typed while waiting");
  await says("Answer.")(exchange);
  await expect(chat.status).toHaveText(/^Done/);
  await expect(chat.human).toHaveValue("Third, typed while waiting");
});
