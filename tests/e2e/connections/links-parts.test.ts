import { connectionsOf, readLink, test, visit } from "../../support/connections-page.ts";
import { expect } from "../../support/page.ts";
import { says } from "../../support/scenarios.ts";
import { PERSON, useSchema } from "../../support/schema.ts";
import { lastBody, turnOn } from "../../support/tools.ts";

test("a link carries variables, schema and tools, and a new user sends the same request with it", async ({
  chat: sender,
  page,
  newUser,
  server,
}) => {
  server.models = ["alpha"];
  server.answer(says("{}"));
  await sender.open();
  await sender.model.fill("alpha");
  await sender.system.fill("You speak {{language}}.");
  await sender.human.fill("Who is it?");
  await sender.prompt.getByRole("textbox", { name: "language" }).fill("Breton");
  await useSchema(page, PERSON);
  await turnOn(sender, { names: ["look_up"], table: "Anna = 7", rounds: 4 });
  const part = connectionsOf(sender);
  await part.copyLink.click();
  await part.link.getByRole("checkbox", { name: "Include the server’s address" }).check();
  const link = await part.link.getByRole("textbox", { name: "Link" }).inputValue();
  await sender.send.click();
  await expect(sender.status).toHaveText(/^Done/);
  const asked = lastBody(server);
  expect(asked).toMatchObject({ messages: [{ content: "You speak Breton." }, { content: "Who is it?" }] });

  const chat = await newUser();
  const theirs = connectionsOf(chat);
  await visit(chat.page, link);
  await expect(theirs.change("values")).toContainText("language = Breton");
  await expect(theirs.change("schema")).toContainText('"Full name"');
  await expect(theirs.change("tools")).toContainText("look_up · by themselves, up to 4 rounds");
  await expect(theirs.change("tools")).toContainText("Anna = 7");
  await theirs.offer.getByRole("button", { name: "Use this setup" }).click();
  await expect(theirs.notice).toContainText("Setup applied.");
  await expect(chat.human).toHaveValue("Who is it?");
  await expect(chat.page.getByRole("button", { name: /^JSON: / })).toHaveText("JSON: person");
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
  await turnOn(chat, { names: ["look_up"], table: `a = ${"b".repeat(1200)}\n`.repeat(10) });
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
