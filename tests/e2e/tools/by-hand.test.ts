import { articles, button } from "../../support/branches.ts";
import { expect, test } from "../../support/page.ts";
import { says, sendJson } from "../../support/scenarios.ts";
import { callAsText, calls, inTurn } from "../../support/tool-scenarios.ts";
import { args, card, lastBody, result, turnOn } from "../../support/tools.ts";

test("a call is a card: its arguments and its result can be changed before they go back", async ({
  chat,
  page,
  server,
}) => {
  await chat.open();
  await turnOn(chat, { names: ["calculator", "clock"] });
  await expect(chat.prompt.getByRole("button", { name: "Tools: clock, calculator" })).toBeVisible();
  server.answer(
    inTurn(calls({ id: "c1", name: "calculator", args: '{"expression":"6*7"}' }), says("It is 43.")),
  );
  await chat.ask("How much is 6*7?");
  await expect(chat.status).toHaveText("Done · the model wants a tool: calculator");
  const { tools } = lastBody(server);
  expect(tools).toMatchObject([
    { type: "function", function: { name: "clock" } },
    { type: "function", function: { name: "calculator", parameters: { required: ["expression"] } } },
  ]);
  expect(lastBody(server)).not.toHaveProperty("tool_choice");

  const send = chat.log.getByRole("button", { name: "Send the result" });
  await expect(send).toBeDisabled();
  await expect(args(card(chat))).toHaveValue('{\n  "expression": "6*7"\n}');
  await args(card(chat)).fill('{"expression": "6*7+1"');
  await expect(card(chat).getByText(/^These arguments are not JSON: ./)).toBeVisible();
  await args(card(chat)).fill('{"expression": "6*7+1"}');
  await card(chat).getByRole("button", { name: "Run" }).click();
  await expect(result(card(chat))).toHaveValue("43");
  await result(card(chat)).fill("43, I think");
  await send.click();
  await expect(chat.answer).toHaveText("It is 43.");
  await expect(chat.log).toBeFocused();
  expect(lastBody(server)).toMatchObject({
    tools,
    messages: [
      { role: "user", content: "How much is 6*7?" },
      {
        role: "assistant",
        content: "",
        tool_calls: [
          {
            id: "c1",
            type: "function",
            function: { name: "calculator", arguments: '{"expression":"6*7+1"}' },
          },
        ],
      },
      { role: "tool", tool_call_id: "c1", content: "43, I think" },
    ],
  });

  await page.reload();
  await expect(articles(chat)).toHaveCount(4);
  await expect(chat.log.getByRole("article", { name: "Tool" })).toContainText("43, I think");
  await expect(chat.prompt.getByRole("button", { name: "Tools: clock, calculator" })).toBeVisible();
  await button(articles(chat).last(), "Regenerate").click();
  await expect(chat.log.getByRole("group", { name: "Branch" })).toContainText("2 / 2");
  await expect(chat.status).toHaveText("Done · the model finished");

  await chat.prompt.getByRole("button", { name: "Turn the tools off" }).click();
  await chat.ask("And now?");
  await expect(articles(chat)).toHaveCount(6);
  await expect.poll(() => lastBody(server)).not.toHaveProperty("tools");
});

test("each of several calls needs its result; doubled ones, invented ones and broken JSON are marked", async ({
  chat,
  server,
}) => {
  await chat.open();
  await turnOn(chat, { names: ["look_up"], table: "Café: 2 €" });
  const wanted = [
    { name: "look_up", args: '{"key":"cafe"}' },
    { name: "look_up", args: '{ "key": "cafe" }' },
    { name: "get_weather", args: "{}" },
    { name: "look_up", args: '{"key":"ca' },
  ];
  server.answer(inTurn(calls(...wanted), says("Two euros.")));
  await chat.ask("How much is a coffee?");
  await expect(card(chat, 3)).toBeVisible();
  await expect(card(chat, 0)).not.toContainText("The same call");
  await expect(card(chat, 1)).toContainText("The same call once more.");
  await expect(card(chat, 2)).toContainText("This page has no such tool");
  await expect(card(chat, 2).getByRole("button", { name: "Run" })).toBeHidden();
  await expect(args(card(chat, 3))).toHaveValue('{"key":"ca');
  await expect(card(chat, 3)).toContainText("These arguments are not JSON");

  for (const index of [0, 1, 3]) await card(chat, index).getByRole("button", { name: "Run" }).click();
  await expect(result(card(chat, 0))).toHaveValue("2 €");
  await expect(result(card(chat, 3))).toHaveValue(/^Error: the arguments are not valid JSON/);
  const send = chat.log.getByRole("button", { name: "Send the 4 results" });
  await expect(send).toBeDisabled();
  await expect(chat.log.getByText("1 result is missing")).toBeVisible();
  await card(chat, 2).getByRole("button", { name: "Type a result" }).click();
  await result(card(chat, 2)).fill("sunny");
  await send.click();
  await expect(chat.answer).toHaveText("Two euros.");
  const { messages } = lastBody(server);
  if (!Array.isArray(messages)) throw new Error("no messages");
  expect(messages.map(({ role, content }) => [role, content])).toEqual([
    ["user", "How much is a coffee?"],
    ["assistant", ""],
    ["tool", "2 €"],
    ["tool", "2 €"],
    ["tool", "sunny"],
    ["tool", expect.stringContaining("not valid JSON")],
  ]);
  expect(new Set(messages.slice(2).map(({ tool_call_id }) => tool_call_id)).size).toBe(4);
  expect(messages[1]?.tool_calls[3].function.arguments).toBe('{"invalid_arguments":"{\\"key\\":\\"ca"}');
});

test("a reload in the middle keeps the calls, and other results are another branch", async ({
  chat,
  page,
  server,
}) => {
  await chat.open();
  await turnOn(chat, { names: ["calculator"] });
  server.answer(
    inTurn(calls({ id: "c1", name: "calculator", args: '{"expression":"1/0"}' }), says("A."), says("B.")),
  );
  await chat.ask("1/0?");
  await expect(card(chat)).toBeVisible();
  await page.reload();
  await card(chat).getByRole("button", { name: "Run" }).click();
  await expect(result(card(chat))).toHaveValue("Error: Division by zero.");
  await chat.log.getByRole("button", { name: "Send the result" }).click();
  await expect(chat.answer).toHaveText("A.");

  await chat.log.getByRole("button", { name: "Run again with other arguments" }).click();
  await args(card(chat)).fill('{"expression":"1/2"}');
  await card(chat).getByRole("button", { name: "Run" }).click();
  await chat.log.getByRole("button", { name: "Send the result" }).click();
  await expect(chat.answer).toHaveText("B.");
  const results = chat.log.getByRole("article", { name: "Tool" });
  await expect(results).toContainText("0.5");
  await button(results, "Previous").click();
  await expect(chat.answer).toHaveText("A.");
  await expect(results).toContainText("Division by zero");
});

test("a call that the model has written as text is named, and can be treated as one", async ({
  chat,
  page,
  server,
}) => {
  await chat.open();
  const written = [
    "Let me see. <tool",
    '_call>{"name": "calculator", "argu',
    'ments": {"expression": "2+2"}}</tool_call>',
  ];
  server.answer(callAsText(...written));
  await chat.ask("2+2?");
  await expect(chat.status).toHaveText(/^Done/);
  await expect(chat.log.getByText("written a tool call as text")).toBeHidden(); // no tool was offered

  await turnOn(chat, { names: ["calculator"] });
  await chat.ask("2+2, please?");
  await expect(chat.log.getByText("The model has written a tool call as text (calculator)")).toBeVisible();
  const treat = chat.log.getByRole("button", { name: "Treat it as a call" });
  await treat.click();
  await expect(chat.answer).toHaveText("Let me see.");
  await page.getByRole("button", { name: "Undo" }).click();
  await treat.click();
  server.answer(says("Four."));
  await card(chat).getByRole("button", { name: "Run" }).click();
  await chat.log.getByRole("button", { name: "Send the result" }).click();
  await expect(chat.answer).toHaveText("Four.");
  expect(lastBody(server)["messages"]).toMatchObject([
    {},
    {},
    { role: "user" },
    { role: "assistant", content: "Let me see.", tool_calls: [{ function: { name: "calculator" } }] },
    { role: "tool", content: "4" },
  ]);
});

test("a server without tools says so in its words, and what to do next is said too", async ({
  chat,
  server,
}) => {
  await chat.open();
  await turnOn(chat, { names: ["clock"] });
  const message = "tools param requires --jinja flag";
  server.answer((exchange) =>
    sendJson(exchange, 500, { error: { code: 500, message, type: "server_error" } }),
  );
  await chat.ask("What time is it?");
  await expect(chat.status).toHaveText(/^Failed/);
  await expect(chat.alert).toContainText(message);
  await expect(chat.alert).toContainText("Turn the tools off");
  await expect(chat.human).toHaveValue("What time is it?");
});
