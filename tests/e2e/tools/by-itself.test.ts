import { articles } from "../../support/branches.ts";
import { expect, test } from "../../support/page.ts";
import { says } from "../../support/scenarios.ts";
import { calls, callsWithoutEnd, inTurn } from "../../support/tool-scenarios.ts";
import { card, lastBody, turnOn } from "../../support/tools.ts";

const add = (left: number) =>
  calls({ id: `c${left}`, name: "calculator", args: `{"expression":"${left}+1"}` });

test("by themselves, the tools run and their results are sent; each round is visible", async ({
  chat,
  page,
  server,
}) => {
  await chat.open();
  await turnOn(chat, { names: ["calculator"], rounds: 5 });
  const chip = chat.prompt.getByRole("button", { name: "Tools: calculator · by themselves, up to 5 rounds" });
  await expect(chip).toBeVisible();
  server.answer(inTurn(add(1), add(2), says("Three.")));
  await chat.ask("Count to three.");
  await expect(chat.answer).toHaveText("Three.");
  await expect(chat.status).toHaveText("Done · the model finished");
  expect(server.chats).toHaveLength(3);
  await expect(articles(chat)).toHaveCount(6);
  await expect(chat.log.getByRole("article", { name: "Tool" })).toHaveCount(2);
  await expect(chat.log.locator(".tool-call-result")).toHaveText(["2", "3"]);
  for (const index of [1, 3]) {
    await expect(articles(chat).nth(index).locator("[data-part=ending]")).toHaveText(
      "Done · the model wants a tool: calculator",
    );
  }
  await page.reload();
  await expect(articles(chat)).toHaveCount(6);
  await expect(chip).toBeVisible();
  expect(server.chats, "nothing is run or sent again").toHaveLength(3);
});

test("after the last round they stop and say so; by hand it goes on", async ({ chat, server }) => {
  await chat.open();
  await turnOn(chat, { names: ["calculator"], rounds: 2 });
  server.answer(add(1)); // again and again
  await chat.ask("Count.");
  await expect(chat.status).toHaveText(
    "Done · after 2 rounds by themselves, the tools stop; the model wants another: calculator",
  );
  expect(server.chats).toHaveLength(3);
  server.answer(says("Enough."));
  await chat.log.getByRole("button", { name: "Run", exact: true }).click();
  await chat.log.getByRole("button", { name: "Send the result" }).click();
  await expect(chat.answer).toHaveText("Enough.");
  expect(server.chats).toHaveLength(4);
});

test("Stop ends the rounds: nothing more is sent, and what arrived is kept", async ({ chat, server }) => {
  await chat.open();
  await turnOn(chat, { names: ["calculator"], rounds: 9 });
  server.answer(inTurn(add(1), callsWithoutEnd({ id: "x", name: "calculator", args: '{"expression":"2' })));
  await chat.ask("Count.");
  await expect(chat.log.getByRole("article", { name: "Tool" })).toContainText("2");
  await expect(chat.status).toHaveText(/^Answering/);
  await chat.stop.click();
  await expect(chat.status).toHaveText(/^Stopped/);
  await expect(chat.send).toBeEnabled();
  await expect(chat.log.getByRole("textbox", { name: "Arguments for calculator" })).toHaveValue(
    '{"expression":"2',
  );
  await expect.poll(() => server.chats.at(-1)?.closedByClientAt).toBeDefined();
  expect(server.chats).toHaveLength(2);
  server.answer(says("Yes."));
  await chat.ask("Still there?");
  await expect(chat.answer).toHaveText("Yes.");
  expect(lastBody(server)["messages"]).toMatchObject([
    { role: "user" },
    { role: "assistant", tool_calls: [{ id: "c1" }] },
    { role: "tool", tool_call_id: "c1" },
    { role: "user", content: "Still there?" },
  ]);
});

test("the rounds go on while another conversation is on screen", async ({ chat, page, server }) => {
  await chat.open();
  await turnOn(chat, { names: ["calculator"], rounds: 3 });
  const first = server.nextChat();
  await chat.ask("Count.");
  const exchange = await first;
  const second = server.nextChat();
  await chat.response.getByRole("button", { name: "New conversation" }).click();
  await expect(articles(chat)).toHaveCount(0);
  await add(1)(exchange);
  const then = await second;
  await page.getByRole("button", { name: "Conversations" }).first().click();
  await page.getByRole("list").getByRole("button", { name: "Count." }).first().click();
  await expect(card(chat)).toBeVisible();
  await says("Two.")(then);
  await expect(chat.answer).toHaveText("Two.");
  expect(server.chats).toHaveLength(2);
});
