import { articles, button } from "../../support/branches.ts";
import { expect, test } from "../../support/page.ts";
import { says } from "../../support/scenarios.ts";
import { calls } from "../../support/tool-scenarios.ts";
import { args, card, lastBody, result, turnOn } from "../../support/tools.ts";

test("each conversation has its own tools", async ({ chat, page, server }) => {
  const chip = chat.prompt.getByRole("button", { name: "Tools: clock" });
  await chat.open();
  await turnOn(chat, { names: ["clock"] });
  server.answer(says("At noon."));
  await chat.ask("When is lunch?");
  await expect(chat.status).toHaveText(/^Done/);
  await page.reload();
  await expect(chip).toBeVisible();
  await page.getByRole("button", { name: "New conversation" }).first().click();
  await expect(chip).toBeHidden();
  await chat.ask("Hello");
  await expect(chat.status).toHaveText(/^Done/);
  expect(lastBody(server)).not.toHaveProperty("tools");
  await page.getByRole("button", { name: "Conversations" }).click();
  await page
    .getByRole("region", { name: "Conversations" })
    .getByRole("button", { name: "When is lunch?" })
    .click();
  await expect(chip).toBeVisible();
});

test("what was typed in a card and in an editor is there after a reload", async ({ chat, page, server }) => {
  await chat.open();
  await turnOn(chat, { names: ["calculator"] });
  server.answer(calls({ id: "c1", name: "calculator", args: '{"expression":"6*7"}' }));
  await chat.ask("How much is 6*7?");
  await args(card(chat)).fill('{"expression":"6*8"}');
  await card(chat).getByRole("button", { name: "Type a result" }).click();
  await result(card(chat)).fill("about 50");
  const field = articles(chat).first().getByRole("textbox", { name: "Message" });
  await button(articles(chat).first(), "Edit").click();
  await field.fill("How much is 6*8?");
  await page.reload();
  await expect(args(card(chat))).toHaveValue('{"expression":"6*8"}');
  await expect(result(card(chat))).toHaveValue("about 50");
  await expect(field).toHaveValue("How much is 6*8?");
  await button(articles(chat).first(), "Cancel").click();
  await chat.log.getByRole("button", { name: "Send the result" }).click();
  await expect.poll(() => server.chats.length).toBe(2);
  expect(lastBody(server)).toMatchObject({
    messages: [
      { content: "How much is 6*7?" },
      { tool_calls: [{ function: { arguments: '{"expression":"6*8"}' } }] },
      { role: "tool", content: "about 50" },
    ],
  });
});
