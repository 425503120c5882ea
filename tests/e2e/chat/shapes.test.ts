import { chunk, finish, text } from "../../support/chunks.ts";
import { expect, test } from "../../support/page.ts";

const delta = (content: object): object => chunk([{ index: 0, delta: content }]);

test("answers in other formats are shown with the correct state", async ({ chat, page, server }) => {
  await chat.open();
  async function ask(...chunks: readonly object[]): Promise<void> {
    server.answer((exchange) => {
      for (const each of chunks) exchange.send(each);
      exchange.end();
    });
    await chat.ask("Hello");
  }

  await ask(delta({ content: [{ type: "text", text: "In **parts**" }] }), finish("stop"));
  await expect(chat.status).toHaveText("Done · the model finished");
  await expect(chat.answer).toHaveText("In parts");

  await ask(delta({ refusal: "I can’t help with that." }), finish("stop"));
  await expect(chat.status).toHaveText("Done · the model refused to answer");
  await expect(chat.answer).toHaveText("I can’t help with that.");
  const last = chat.log.getByRole("article").last();
  await expect(last.locator("[data-part=ending]")).toHaveText("Done · the model refused to answer");

  await ask(text("As far as I"), finish("content_filter"));
  await expect(chat.status).toHaveText("Incomplete · the server’s content filter ended it");
  await expect(chat.alert).toContainText("finish reason: content_filter");

  const call = { index: 0, id: "a", function: { name: "get_weather", arguments: '{"city":"<b>Nîmes"}' } };
  await ask(delta({ tool_calls: [call] }), finish("tool_calls"));
  await expect(chat.status).toHaveText("Empty · the model wants a tool: get_weather");
  await expect(last.locator(".tool-call-args")).toHaveText('{\n  "city": "<b>Nîmes"\n}');

  await page.reload();
  await expect(last.locator(".tool-call-name")).toHaveText("The model wants the tool get_weather");
  await expect(last.locator(".tool-call-args")).toContainText('"city": "<b>Nîmes"');
  await expect(last.locator("[data-part=ending]")).toContainText("wants a tool to be called (get_weather)");
  await expect(chat.log.getByText("Done · the model refused to answer")).toBeVisible();
});
