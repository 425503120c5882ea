import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../../support/page.ts";
import { begin, cutShort, says, sendJson, silentAfter } from "../../support/scenarios.ts";
import { ANNA, PERSON, useSchema } from "../../support/schema.ts";

const verdict = (page: Page): Locator => page.locator("[data-part=verdict]").last();
const rows = (page: Page): Locator => page.locator("[data-part=form] dt, [data-part=form] .form-value");

test.beforeEach(async ({ chat, page }) => {
  await chat.open();
  await useSchema(page, PERSON);
});

test("an answer that keeps to its schema: a form with titles and groups, and as it was written", async ({
  chat,
  page,
  server,
}) => {
  server.answer(says([...ANNA]));
  await chat.ask("Who is it?");
  await expect(chat.status).toHaveText(/^Done/);
  await expect(verdict(page)).toHaveText("JSON · keeps to the schema");
  await expect(rows(page)).toHaveText([
    "Full nameAs it is in the text",
    "Anna",
    "age",
    "7",
    "friends",
    "name",
    "Ben",
    "name",
    "Cleo",
    "awake",
    "yes",
  ]);
  expect(server.chats[0]?.body).toMatchObject({
    stream: true,
    response_format: { type: "json_schema", json_schema: { name: "person", strict: true, schema: PERSON } },
  });
  await page.getByRole("button", { name: "Raw" }).last().click();
  await expect(chat.answer).toHaveText(ANNA);
  await expect(page.locator("[data-part=form]")).toHaveCount(0);
});

test("the form fills while the answer arrives", async ({ chat, page, server }) => {
  const asked = server.nextChat();
  await chat.ask("Who is it?");
  const exchange = await asked;
  begin(exchange, '{"name":"An');
  await expect(rows(page).nth(1)).toHaveText("An");
  await expect(page.locator("[data-part=form] dt")).toHaveText([/^Full name/, "age", "friends", "awake"]);
  await says('na","age":7}')(exchange);
  await expect(chat.status).toHaveText(/^Done/);
});

test("each violation is named by its path", async ({ chat, page, server }) => {
  server.answer(says('{"age":"seven","friends":[{"name":1}],"x/y":0}'));
  await chat.ask("Who is it?");
  await expect(verdict(page).getByRole("listitem")).toHaveText([
    "the whole answer “name” is missing.",
    "/age is not of the type integer.",
    "/friends/0/name is not of the type string.",
    "/x~1y is not allowed by the schema.",
  ]);
  await expect(chat.status).toHaveText(/^Done/);
});

test("JSON that the token limit has cut names the field", async ({ chat, page, server }) => {
  server.answer(cutShort('{"name":"Anna","friends":[{"name":"Ben"},{"name":"Cl'));
  await chat.ask("Who is it?");
  await expect(chat.status).toHaveText(/^Cut/);
  await expect(verdict(page)).toHaveText(/^The token limit has cut the JSON in \/friends\/1\/name\./);
  await expect(rows(page).last()).toHaveText("awake");
  await expect(chat.answer.locator(".form-none")).toHaveText(["not given", "not given"]);
});

test("so does JSON whose connection is lost", async ({ chat, page, server }) => {
  let drop = (): void => undefined;
  server.answer((exchange) => {
    drop = () => exchange.drop();
    return silentAfter('{"name":"An')(exchange);
  });
  await chat.ask("Who is it?");
  await expect(rows(page).filter({ hasText: /^An$/ })).toBeVisible(); // a reset may take away what is on its way
  drop();
  await expect(chat.status).toHaveText(/^Incomplete/);
  await expect(verdict(page)).toHaveText(/^The JSON was cut off in \/name\./);
});

test("an answer that is no JSON is Markdown, and that the schema was ignored is said", async ({
  chat,
  page,
  server,
}) => {
  server.answer(says("It is **Anna**."));
  await chat.ask("Who is it?");
  await expect(verdict(page)).toHaveText(/^This is no JSON: the server has ignored the schema/);
  await expect(chat.answer.locator("strong")).toHaveText("Anna");
});

test("JSON in a fence is taken, and the fence is named; one inside of a text is a part of it", async ({
  chat,
  page,
  server,
}) => {
  const name = "a fence: ```json {} ```";
  server.answer(says(`\`\`\`json\n${JSON.stringify({ name, age: 1 })}\n\`\`\``));
  await chat.ask("Who is it?");
  await expect(verdict(page)).toHaveText(/^JSON · keeps to the schema · in a code fence/);
  await expect(rows(page).nth(1)).toHaveText(name);
});

test("JSON with a fault is named by line and column, and what follows is not lost", async ({
  chat,
  page,
  server,
}) => {
  server.answer(says('{"name":"Anna",\n"age": seven}'));
  await chat.ask("Who is it?");
  await expect(verdict(page)).toHaveText(/Line 2, column 8: this is neither a number nor/);
  await expect(chat.answer.locator(".form-rest")).toHaveText("seven}");
});

test("JSON that came as thinking is shown as a form, and named; the run is Empty", async ({
  chat,
  page,
  server,
}) => {
  server.answer(says([], { thinking: ANNA }));
  await chat.ask("Who is it?");
  await expect(chat.status).toHaveText(/^Empty/);
  await expect(verdict(page).locator("p").first()).toHaveText(/^The JSON came as the model’s thinking/);
  await expect(verdict(page).locator("p").last()).toHaveText("JSON · keeps to the schema");
  await expect(verdict(page).locator(".form-value").first()).toHaveText("Anna");
  await expect(chat.alert).toContainText("The JSON came as the model’s thinking");
});

test("a server that refuses the schema: what it says, and what to do", async ({ chat, page, server }) => {
  const said = "'response_format.type' must be 'text'";
  server.answer((exchange) => sendJson(exchange, 400, { error: said }));
  await chat.ask("Who is it?");
  await expect(chat.status).toHaveText(/^Failed/);
  await expect(chat.alert).toContainText(said);
  await expect(chat.alert).toContainText("The server refused the JSON schema for the answer (400).");
  await expect(chat.alert).toContainText("remove the schema there, or update the server");
  await expect(verdict(page)).toBeHidden();
});

test("names and values of an answer are text, whatever they contain", async ({ chat, page, server }) => {
  const markup = "<img src=x onerror=alert(1)>";
  server.answer(says(`{"__proto__":{"${markup}":"${markup}"},"constructor":[[]],"name":"</dl>","age":1}`));
  await chat.ask("Who is it?");
  await expect(chat.status).toHaveText(/^Done/);
  await expect(rows(page).filter({ hasText: markup })).toHaveText([markup, markup]);
  await expect(chat.answer.locator("img")).toHaveCount(0);
  await expect(verdict(page).getByRole("listitem")).toHaveText([
    "/__proto__ is not allowed by the schema.",
    "/constructor is not allowed by the schema.",
  ]);
});

test("after a reload, the form, the verdict and the schema are there again", async ({
  chat,
  page,
  server,
}) => {
  server.answer(says(ANNA));
  await chat.ask("Who is it?");
  await expect(verdict(page)).toHaveText("JSON · keeps to the schema");
  await page.reload();
  await expect(verdict(page)).toHaveText("JSON · keeps to the schema");
  await expect(rows(page).nth(1)).toHaveText("Anna");
  await expect(page.getByRole("button", { name: "JSON: person" })).toBeVisible();
});
