import { hiddenParts } from "../../support/hidden-parts.ts";
import { type Chat, expect, test } from "../../support/page.ts";
import { says } from "../../support/scenarios.ts";
import { workOf } from "../../support/work.ts";

const TEMPLATE = "Translate into {{language}}: {{text}}";

function field(chat: Chat, name: string) {
  return chat.prompt.getByRole("textbox", { name, exact: true });
}

async function sent(chat: Chat, server: { chats: readonly { body: unknown }[] }): Promise<unknown> {
  await expect(chat.status).toHaveText(/^Done/);
  return Object(server.chats.at(-1)?.body).messages;
}

test("a template is filled in and sent, and stays for the next question, with its values", async ({
  chat,
  page,
  server,
}) => {
  await chat.open();
  await chat.system.fill('You speak {{language}}. Answer as JSON: {"a": {}}');
  await chat.human.fill(TEMPLATE);
  await field(chat, "language").fill("French");
  await field(chat, "text").fill('a {{b}} <c> & "d"');
  await field(chat, "text").press("Shift+Enter");
  await page.keyboard.type("second line");
  await page.keyboard.press("Enter");
  const system = { role: "system", content: 'You speak French. Answer as JSON: {"a": {}}' };
  const first = 'Translate into French: a {{b}} <c> & "d"\nsecond line';
  expect(await sent(chat, server)).toEqual([system, { role: "user", content: first }]);
  await expect(chat.log.getByRole("article", { name: "You" })).toContainText(first.split("\n")[0] ?? "");
  await expect(chat.human).toHaveValue(TEMPLATE);

  await expect(field(chat, "language")).toBeFocused();
  await page.keyboard.type("German");
  await expect(field(chat, "language")).toHaveValue("German");
  await field(chat, "text").fill("house");
  await page.reload();
  await expect(field(chat, "text")).toHaveValue("house");
  await field(chat, "text").press("Enter");
  await expect(chat.log.getByRole("article", { name: "You" })).toHaveCount(2);
  expect(await sent(chat, server)).toMatchObject([
    { content: 'You speak German. Answer as JSON: {"a": {}}' },
    { content: first },
    { role: "assistant" },
    { role: "user", content: "Translate into German: house" },
  ]);
});

test("an empty value is named at its field, and nothing is sent", async ({ chat, server }) => {
  await chat.open();
  await chat.human.fill(TEMPLATE);
  await field(chat, "language").fill("French");
  await chat.human.press("Enter");
  await expect(field(chat, "text")).toBeFocused();
  await expect(field(chat, "text")).toHaveAccessibleDescription(/Fill in “text”.*write {{text}} here/);
  await expect(chat.status).toHaveText(/^Ready/);
  expect(server.chats).toEqual([]);
  await expect(chat.human).toHaveValue(TEMPLATE);

  await field(chat, "text").fill("{{text}}");
  await expect(field(chat, "text")).toHaveAccessibleDescription("");
  await chat.send.click();
  expect(await sent(chat, server)).toEqual([{ role: "user", content: "Translate into French: {{text}}" }]);
});

test("the values belong to their conversation", async ({ chat, page, server }) => {
  server.answer(says(["Yes"]));
  await chat.open();
  await chat.human.fill(TEMPLATE);
  await field(chat, "language").fill("French");
  await field(chat, "text").fill("house");
  await chat.send.click();
  await expect(chat.status).toHaveText(/^Done/);
  await chat.response.getByRole("button", { name: "New conversation" }).click();
  await expect(chat.human).toHaveValue(TEMPLATE);
  await expect(field(chat, "language")).toHaveValue("");
  await page
    .getByRole("button", { name: /^Conversations/ })
    .first()
    .click();
  await page
    .getByRole("button", { name: /^Translate into French/ })
    .first()
    .click();
  await expect(field(chat, "language")).toHaveValue("French");
});

test("the request as code shows the template with LangChain, and the text elsewhere, also of a kept answer", async ({
  chat,
  page,
  server,
}) => {
  await chat.open();
  await chat.human.fill(`${TEMPLATE} {{#if}}`);
  await field(chat, "language").fill("French");
  await field(chat, "text").fill("house");
  const work = workOf(chat);
  await work.open();
  const code = chat.page.getByRole("tabpanel", { name: "LangChain JS" });
  await chat.page.getByRole("tab", { name: "LangChain JS" }).click();
  await expect(code).toContainText('["human", "Translate into {{language}}: {{text}} {{braces}}#if}}"]');
  await expect(code).toContainText('{ templateFormat: "mustache" }');
  await expect(code).toContainText('text: "house",');
  await chat.page.getByRole("tab", { name: "fetch" }).click();
  await expect(chat.page.getByRole("tabpanel", { name: "fetch" })).toContainText(
    "Translate into French: house {{#if}}",
  );

  server.answer(says("maison"));
  await chat.send.click();
  await expect(chat.status).toHaveText(/^Done/);
  await chat.human.fill("Something else");
  await page.reload();
  await chat.log.getByRole("button", { name: "Code and wire" }).click();
  await page.getByRole("tab", { name: "LangChain JS" }).click();
  await expect(code).toContainText('["human", "Translate into {{language}}: {{text}} {{braces}}#if}}"]');
  await expect(code).toContainText('text: "house",');
});

for (const { width, height } of [
  { width: 1440, height: 900 },
  { width: 1024, height: 640 },
  { width: 390, height: 844 },
  { width: 360, height: 640 },
  { width: 640, height: 360 },
]) {
  test(`at ${width}×${height}, the fields leave the prompt, Send and the end of the answer in view`, async ({
    chat,
    page,
    server,
  }, info) => {
    await page.setViewportSize({ width, height });
    server.answer(says("A paragraph of the answer.\n\n".repeat(30)));
    await chat.open();
    await chat.ask("Write much");
    await expect(chat.status).toHaveText(/^Done/);
    await chat.human.fill(Array.from({ length: 8 }, (_, at) => `{{value-${at}}}`).join(" and "));
    await field(chat, "value-1").fill("some words");
    await expect.poll(() => hiddenParts(page)).toEqual([]);
    await chat.send.click();
    await expect(field(chat, "value-0")).toBeFocused();
    await expect.poll(() => hiddenParts(page)).toEqual([]);
    await page.screenshot({ path: info.outputPath("fields.png") });
  });
}
