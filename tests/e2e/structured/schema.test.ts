import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../../support/page.ts";
import { cutShort, says } from "../../support/scenarios.ts";
import { ANNA, openSchema, PERSON, useSchema } from "../../support/schema.ts";

const dialogOf = (page: Page): Locator => page.getByRole("dialog", { name: "Answer as JSON" });
const textOf = (page: Page): Locator => dialogOf(page).getByRole("textbox", { name: "JSON schema" });
const chipOf = (page: Page): Locator => page.getByRole("button", { name: /^JSON: / });

test("an example is chosen, sent, and removed; Escape closes the dialog and stops no run", async ({
  chat,
  page,
  server,
}) => {
  await chat.open();
  const asked = server.nextChat();
  await chat.ask("Hello");
  const exchange = await asked;
  await openSchema(page);
  await dialogOf(page).getByRole("button", { name: "Recipe" }).click();
  await expect(dialogOf(page)).toContainText("This is a valid schema.");
  await page.keyboard.press("Escape");
  await expect(dialogOf(page)).toBeHidden();
  await says("An answer")(exchange);
  await expect(chat.status).toHaveText(/^Done/);
  await expect(chipOf(page)).toHaveText("JSON: recipe");
  server.answer(says("{}"));
  await chat.ask("A recipe");
  await expect(chat.status).toHaveText(/^Done/);
  expect(server.chats[0]?.body).not.toHaveProperty("response_format");
  expect(server.chats[1]?.body).toMatchObject({
    response_format: { json_schema: { name: "recipe", schema: { type: "object" } } },
  });
  await page.getByRole("button", { name: "Answer without a schema" }).click();
  await expect(chipOf(page)).toBeHidden();
  await expect(chat.human).toBeFocused();
  await chat.ask("Again");
  await expect.poll(() => server.chats.length).toBe(3);
  expect(server.chats[2]?.body).not.toHaveProperty("response_format");
});

test("an invalid schema keeps Send from sending, and its fault is at its field, by line and column", async ({
  chat,
  page,
  server,
}) => {
  await chat.open();
  await useSchema(page, '{\n  "type": "object",\n  "properties": { a: 1 }\n}');
  await expect(chipOf(page)).toHaveText("JSON: person (not valid)");
  await chat.ask("Hello");
  await expect(textOf(page)).toBeFocused();
  await expect(textOf(page)).toHaveAttribute("aria-invalid", "true");
  await expect(textOf(page)).toHaveAccessibleDescription(
    /^Line 3, column 19: not valid JSON: a name in double quotes/,
  );
  expect(server.chats).toEqual([]);
  await textOf(page).fill(JSON.stringify(PERSON));
  await expect(textOf(page)).not.toHaveAttribute("aria-invalid");
  await dialogOf(page).getByRole("textbox", { name: "Name of the schema" }).fill("é");
  await expect(dialogOf(page)).toContainText("Only letters without accents");
  await dialogOf(page).getByRole("textbox", { name: "Name of the schema" }).fill("");
  await dialogOf(page).getByRole("button", { name: "Done" }).click();
  server.answer(says(ANNA));
  await chat.send.click();
  await expect(chat.status).toHaveText(/^Done/);
  expect(server.chats[0]?.body).toMatchObject({ response_format: { json_schema: { name: "answer" } } });
});

test("each conversation has its own schema, which a reload keeps", async ({ chat, page, server }) => {
  await chat.open();
  await useSchema(page, PERSON);
  server.answer(says(ANNA));
  await chat.ask("Who is it?");
  await expect(chat.status).toHaveText(/^Done/);
  await page.reload();
  await expect(chipOf(page)).toHaveText("JSON: person");
  await page.getByRole("button", { name: "New conversation" }).first().click();
  await expect(chipOf(page)).toBeHidden();
  server.answer(says("Hello."));
  await chat.ask("Hello");
  await expect(chat.status).toHaveText(/^Done/);
  expect(server.chats[1]?.body).not.toHaveProperty("response_format");
  await page.getByRole("button", { name: "Conversations" }).click();
  await page
    .getByRole("region", { name: "Conversations" })
    .getByRole("button", { name: "Who is it?" })
    .click();
  await expect(chipOf(page)).toHaveText("JSON: person");
});

test("Regenerate asks with the present schema, Continue without one, and the code has the one of its answer", async ({
  chat,
  page,
  server,
}) => {
  await chat.open();
  await useSchema(page, PERSON);
  server.answer(cutShort('{"name":"An'));
  await chat.ask("Who is it?");
  await expect(chat.status).toHaveText(/^Cut/);
  server.answer(says('na","age":7}'));
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.locator("[data-part=verdict]")).toHaveText("JSON · keeps to the schema");
  await expect(page.locator("[data-part=form] .form-value").first()).toHaveText("Anna");
  expect(server.chats[1]?.body).not.toHaveProperty("response_format");
  await useSchema(page, { type: "object", properties: { other: { type: "string" } } }, "other");
  server.answer(says("{}"));
  await page.getByRole("button", { name: "Regenerate" }).click();
  await expect(chat.status).toHaveText(/^Done/);
  expect(server.chats[2]?.body).toMatchObject({ response_format: { json_schema: { name: "other" } } });
  await page.getByRole("button", { name: "Code and wire" }).last().click();
  const code = page.getByRole("region", { name: "Show the work" }).getByRole("tabpanel").last();
  await expect(code).toContainText('name: "other"');
  await page.getByRole("group", { name: "Branch" }).getByRole("button", { name: "Previous" }).click();
  await page.getByRole("button", { name: "Code and wire" }).last().click();
  await expect(code).toContainText('name: "person"');
});

test("with an answer in one piece, JSON that was cut is kept too", async ({ chat, page, server }) => {
  await chat.open();
  await chat.stream.uncheck();
  await chat.apply.click();
  await chat.closeConfiguration();
  await useSchema(page, PERSON);
  server.answer(cutShort('{"name":"An'));
  await chat.ask("Who is it?");
  await expect(chat.status).toHaveText(/^Cut/);
  await expect(page.locator("[data-part=form] .form-value")).toHaveText("An");
});
