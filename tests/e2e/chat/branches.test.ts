import { keptText } from "../../support/kept.ts";
import { articles, button, lastSent, place, talk } from "../../support/branches.ts";
import { expect, test } from "../../support/page.ts";
import { begin, says } from "../../support/scenarios.ts";

test("an edited question is a branch of its own; the old one is kept, and can be continued", async ({
  chat,
  server,
  page,
}) => {
  await chat.open();
  await talk(chat, server, ["I am Ann.", "Hello Ann."], ["Who am I?", "Ann."]);
  server.answer(says("Hello Bob."));
  await button(articles(chat).first(), "Edit").click();
  const field = articles(chat).first().getByRole("textbox");
  await field.fill("I am Bob.");
  await field.press("Enter");
  await expect(chat.answer).toHaveText("Hello Bob.");
  await expect(articles(chat)).toHaveCount(2);
  expect(lastSent(server)).toEqual(["u: I am Bob."]);
  await expect(chat.log).toBeFocused();

  await expect(place(articles(chat).first())).toContainText("2 / 2");
  await button(articles(chat).first(), "Previous").click();
  await expect(chat.answer).toHaveText("Ann.");
  await expect(button(articles(chat).first(), "Previous")).toBeFocused();
  await talk(chat, server, ["And you?", "A model."]);
  expect(lastSent(server)).toEqual([
    "u: I am Ann.",
    "a: Hello Ann.",
    "u: Who am I?",
    "a: Ann.",
    "u: And you?",
  ]);

  await page.reload();
  await expect(chat.answer).toHaveText("A model.");
  await expect(chat.answer).toBeVisible(); // what is hidden takes no focus
  await page.keyboard.press("Tab");
  await button(articles(chat).first(), "Next").focus();
  await page.keyboard.press("Enter");
  await expect(chat.answer).toHaveText("Hello Bob.");
});

test("Regenerate asks again with the present settings, and each answer keeps its own", async ({
  chat,
  server,
  page,
}) => {
  await chat.open();
  await chat.apiKey.fill("sk-1234567890abcdef");
  await chat.model.fill("small");
  await talk(chat, server, ["Hi", "One."], ["And?", "Two."]);
  await chat.model.fill("large");
  await chat.temperature.fill("0.3");
  await chat.system.fill("Be kind.");
  server.answer(says("Another one."));
  await button(articles(chat).nth(1), "Regenerate").click();
  await expect(chat.answer).toHaveText("Another one.");
  await expect(articles(chat)).toHaveCount(2);
  await expect(chat.human).toHaveValue("");
  expect(lastSent(server)).toEqual(["s: Be kind.", "u: Hi"]);
  expect(server.chats.at(-1)?.body).toMatchObject({ model: "large", temperature: 0.3 });
  await expect(place(articles(chat).nth(1))).toContainText("2 / 2");

  const stored = (): Promise<string> => keptText(page);
  await expect.poll(stored).toContain("Another one.");
  const kept = await stored();
  const models = [...kept.matchAll(/"madeBy":\{"model":"(\w+)","baseURL":"http[^"]+","settings":\{/g)];
  expect(models.map(([, model]) => model)).toEqual(expect.arrayContaining(["small", "small", "large"]));
  expect(models).toHaveLength(3);
  expect(kept).not.toContain("sk-1234567890abcdef");
});

test("an answer edited in place is what is sent from then on; Undo takes it back", async ({
  chat,
  server,
  page,
}) => {
  await chat.open();
  await talk(chat, server, ["Hi", "One."], ["And?", "Two."]);
  await button(articles(chat).nth(1), "Edit").click();
  await articles(chat).nth(1).getByRole("textbox").fill("Eins.");
  await button(articles(chat).nth(1), "Save").click();
  await expect(articles(chat).nth(1)).toContainText("edited by you");
  await expect(articles(chat)).toHaveCount(4);
  await talk(chat, server, ["More", "Three."]);
  expect(lastSent(server)).toEqual(["u: Hi", "a: Eins.", "u: And?", "a: Two.", "u: More"]);

  await button(articles(chat).nth(3), "Edit").click();
  await articles(chat).nth(3).getByRole("textbox").fill("Zwei.");
  await articles(chat).nth(3).getByRole("textbox").press("Control+Enter");
  await expect(articles(chat).nth(3).locator("[data-part=answer]")).toHaveText("Zwei.");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(articles(chat).nth(3).locator("[data-part=answer]")).toHaveText("Two.");
  await expect(chat.log).toBeFocused();
});

for (const [name, left, sent] of [
  ["This and what follows", ["Hi"], ["u: More"]],
  ["Only this message", ["Hi", "And?", "Two."], ["u: And?", "a: Two.", "u: More"]],
] as const) {
  test(`Delete: ${name}; Undo restores all of it`, async ({ chat, server, page }) => {
    await chat.open();
    await talk(chat, server, ["Hi", "One."], ["And?", "Two."]);
    const before = await chat.log.innerText();
    const remove = async (): Promise<void> => {
      await button(articles(chat).nth(1), "Delete").click();
      await page.getByRole("group", { name: "Delete" }).getByRole("button", { name }).click();
    };
    await remove();
    await expect(articles(chat).locator("[data-part=answer]")).toHaveText([...left]);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(articles(chat)).toHaveCount(4);
    await expect.poll(() => chat.log.innerText()).toBe(before);
    await remove();
    await talk(chat, server, ["More", "Three."]);
    expect(lastSent(server)).toEqual(sent);
    await expect(page.getByRole("button", { name: "Undo" })).toBeHidden();
  });
}

test("when all is deleted, the page is as new, and Undo brings it back", async ({ chat, server, page }) => {
  await chat.open();
  await talk(chat, server, ["Hi", "One."]);
  await button(articles(chat).first(), "Delete").click();
  await page.getByRole("button", { name: "This and what follows" }).click();
  await expect(chat.response).toContainText("A little chat");
  await expect(chat.status).toHaveText("Ready");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(chat.answer).toHaveText("One.");
  await expect(chat.status).toHaveText(/^Done/);
});

test("during a run: another branch can be looked at, and Regenerate stops the run first", async ({
  chat,
  server,
}) => {
  await chat.open();
  await talk(chat, server, ["Hi", "One."]);
  const asked = server.nextChat();
  await button(articles(chat).nth(1), "Regenerate").click();
  const exchange = await asked;
  begin(exchange, "Half");
  await expect(chat.answer).toHaveText("Half");
  await button(articles(chat).nth(1), "Previous").click();
  await expect(chat.answer).toHaveText("One.");
  begin(exchange, " of it");
  await expect(chat.status).toHaveText(/^Answering/);
  await button(articles(chat).nth(1), "Next").click();
  await expect(chat.answer).toHaveText("Half of it");

  server.answer(says("Whole."));
  await button(articles(chat).nth(1), "Regenerate").click();
  await exchange.request.closed;
  await expect(chat.answer).toHaveText("Whole.");
  await expect(place(articles(chat).nth(1))).toContainText("3 / 3");
  await button(articles(chat).nth(1), "Previous").click();
  await expect(chat.answer).toHaveText("Half of it");
  await expect(articles(chat).nth(1)).toContainText("Stopped");
});

test("with settings that are not valid, an edited question is not lost", async ({ chat, server }) => {
  await chat.open();
  await talk(chat, server, ["Hi", "One."]);
  await chat.temperature.fill("9");
  await button(articles(chat).first(), "Edit").click();
  const field = articles(chat).first().getByRole("textbox");
  await field.fill("Hello");
  await field.press("Enter");
  await expect(chat.prompt.getByRole("alert")).toContainText("Temperature");
  await expect(field).toHaveValue("Hello");
  expect(server.chats).toHaveLength(1);
});
