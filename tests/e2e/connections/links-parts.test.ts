import { connectionsOf, forget, readLink, test, visit } from "../../support/connections-page.ts";
import { expect } from "../../support/page.ts";
import { says } from "../../support/scenarios.ts";
import { PERSON, useSchema } from "../../support/schema.ts";
import { lastBody, turnOn } from "../../support/tools.ts";

test("a link carries variables, schema and tools, and a new user sends the same request with it", async ({
  chat,
  page,
  server,
}) => {
  server.models = ["alpha"];
  server.answer(says("{}"));
  await chat.open();
  await chat.model.fill("alpha");
  await chat.system.fill("You speak {{language}}.");
  await chat.human.fill("Who is it?");
  await chat.prompt.getByRole("textbox", { name: "language" }).fill("Breton");
  await useSchema(page, PERSON);
  await turnOn(chat, { names: ["look_up"], table: "Anna = 7", rounds: 4 });
  const part = connectionsOf(chat);
  await part.copyLink.click();
  await part.link.getByRole("checkbox", { name: "Include the server’s address" }).check();
  const link = await part.link.getByRole("textbox", { name: "Link" }).inputValue();
  await chat.send.click();
  await expect(chat.status).toHaveText(/^Done/);
  const asked = lastBody(server);
  expect(asked).toMatchObject({ messages: [{ content: "You speak Breton." }, { content: "Who is it?" }] });

  await forget(chat);
  await visit(page, link);
  await expect(part.change("values")).toContainText("language = Breton");
  await expect(part.change("schema")).toContainText('"Full name"');
  await expect(part.change("tools")).toContainText("look_up · by themselves, up to 4 rounds");
  await expect(part.change("tools")).toContainText("Anna = 7");
  await part.offer.getByRole("button", { name: "Use this setup" }).click();
  await expect(part.notice).toContainText("Setup applied.");
  await expect(chat.human).toHaveValue("Who is it?");
  await expect(page.getByRole("button", { name: /^JSON: / })).toHaveText("JSON: person");
  await chat.send.click();
  await expect(chat.status).toHaveText(/^Done/);
  expect(server.chats).toHaveLength(2);
  expect(lastBody(server)).toEqual(asked);
});

test("what has no space in a link, or holds the key, is left out by name", async ({ chat, page }) => {
  const key = "key-for-no-link-44d1";
  await chat.open();
  await chat.apiKey.fill(key);
  await chat.apply.click();
  await useSchema(page, { type: "object", title: key });
  await turnOn(chat, { names: ["look_up"], table: "a = b\n".repeat(2000) });
  const part = connectionsOf(chat);
  await part.copyLink.click();
  await expect(part.link.getByRole("status")).toContainText(
    "Left out, because it contains your API key: JSON schema.",
  );
  await expect(part.link.getByRole("status")).toContainText(
    "Left out, because it is too long for a link: Tools.",
  );
  const link = await part.link.getByRole("textbox", { name: "Link" }).inputValue();
  expect(readLink(link)).not.toContain(key);
});
