import { text, thinking } from "../../support/chunks.ts";
import { expect, test } from "../../support/page.ts";
import { says } from "../../support/scenarios.ts";

test.describe("Thinking", () => {
  for (const [name, pieces] of [
    ["in reasoning_content", { thinking: "Let me count.", key: "reasoning_content" }],
    ["in reasoning", { thinking: "Let me count.", key: "reasoning" }],
  ] as const) {
    test(`${name} is open while it lasts, and closes when the answer begins`, async ({ chat, server }) => {
      await chat.open();
      const asked = server.nextChat();
      await chat.ask("How many?");
      const exchange = await asked;
      exchange.send(thinking(pieces.thinking, pieces.key));
      const fold = chat.log.locator("details");
      await expect(fold).toHaveJSProperty("open", true);
      await expect(chat.status).toHaveText(/^Thinking/);
      await expect(fold.locator("summary")).toHaveText(/^Thinking · \d+ s$/);
      exchange.send(text("Three."));
      await expect(fold).toHaveJSProperty("open", false);
      await expect(fold.locator("summary")).toHaveText(/^Thought for [\d.]+ s$/);
      await says([])(exchange);
      await expect(chat.answer).toHaveText("Three.");
    });
  }

  test("in tags, character by character, is separated from the answer", async ({ chat, server }) => {
    server.answer(says(Array.from("<think>Let me count.</think>\n\nThree.")));
    await chat.open();
    await chat.ask("How many?");
    await expect(chat.answer).toHaveText("Three.");
    await expect(chat.log.locator("[data-part=thinking]")).toHaveText("Let me count.");
  });

  test("whose opening tag is missing moves out of the answer when it ends", async ({ chat, server }) => {
    server.answer(says(["Let me count.\n", "</think>\n\n", "Three."]));
    await chat.open();
    await chat.ask("How many?");
    await expect(chat.answer).toHaveText("Three.");
    await expect(chat.log.locator("[data-part=thinking]")).toHaveText("Let me count.");
  });

  test("stays as the user has set it", async ({ chat, server }) => {
    await chat.open();
    const asked = server.nextChat();
    await chat.ask("How many?");
    const exchange = await asked;
    exchange.send(thinking("Let me"));
    const fold = chat.log.locator("details");
    await expect(fold).toHaveJSProperty("open", true);
    await fold.locator("summary").click();
    await fold.locator("summary").click();
    exchange.send(text("Three."));
    await says([])(exchange);
    await expect(chat.status).toHaveText(/^Done/);
    await expect(fold).toHaveJSProperty("open", true);
  });
});

test("thinking in the marks of other models is shown as thinking, not in the answer", async ({
  chat,
  server,
}) => {
  await chat.open();
  const last = chat.log.getByRole("article").last();
  for (const text of [
    "[THINK]Hm, **so**.[/THINK]The *answer*.",
    "◁think▷Hm, **so**.◁/think▷The *answer*.",
    "<|channel|>analysis<|message|>Hm, **so**.<|end|><|start|>assistant<|channel|>final<|message|>The *answer*.<|return|>",
  ]) {
    server.answer(says(Array.from(text)));
    await chat.ask("Why?");
    await expect(chat.status).toHaveText(/^Done/);
    await expect(chat.answer).toHaveText("The answer.");
    await expect(last.locator("[data-part=thinking]")).toHaveText("Hm, **so**.");
  }
  const sent = JSON.stringify(server.chats.at(-1)?.body);
  expect(sent).toContain("The *answer*.");
  expect(sent).not.toContain("Hm");
});
