import { expect, test } from "../../support/page.ts";
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
