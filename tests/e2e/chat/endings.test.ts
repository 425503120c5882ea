import { finish, role, text, thinking, usageOf } from "../../support/chunks.ts";
import { expect, test } from "../../support/page.ts";
import {
  begin,
  cutShort,
  doneAtOnce,
  emptyBody,
  noFinishReason,
  onlyThinking,
  says,
  silent,
  silentAfter,
  silentAfterHeaders,
  silentStop,
} from "../../support/scenarios.ts";

test("Done: the server said stop, and the figures are all there", async ({ chat, server }) => {
  await chat.open();
  const asked = server.nextChat();
  await chat.ask("Hello");
  const exchange = await asked;
  begin(exchange, "Good ");
  await expect(chat.answer).toHaveText("Good"); // so that there is a time between the first token and the last
  await says("morning", { usage: usageOf(12, 34), perChunkMs: 200 })(exchange);
  await expect(chat.status).toHaveText(/^Done/);
  await expect(chat.figures).toHaveText(
    /^first token [\d.]+ s · [\d.,]+ tokens\/s · 12 tokens in · 34 tokens out · [\d.]+ s in all · finish reason: stop$/,
  );
  await expect(chat.alert).toBeEmpty();
});

test("tokens are marked as estimated when the server sends no usage", async ({ chat, server }) => {
  server.answer(says("Twelve chars"));
  await chat.open();
  await chat.ask("Hello");
  await expect(chat.figures).toContainText("≈ 3 tokens out");
});

test("Cut: the token limit ended the answer", async ({ chat, server }) => {
  server.answer(cutShort("Once upon a"));
  await chat.open();
  await chat.ask("Tell me a story");
  await expect(chat.status).toHaveText(/^Cut/);
  await expect(chat.answer).toHaveText("Once upon a");
  await expect(chat.figures).toContainText("finish reason: length");
});

test("Incomplete: the stream ended without a finish reason", async ({ chat, server }) => {
  server.answer(noFinishReason("Half an ans"));
  await chat.open();
  await chat.ask("Hello");
  await expect(chat.status).toHaveText(/^Incomplete/);
  await expect(chat.answer).toHaveText("Half an ans");
  await expect(chat.alert).toContainText("without saying why");
});

test("Empty: a body without an answer, whatever else is in it", async ({ chat, server }) => {
  await chat.open();
  for (const [name, scenario, words] of [
    ["an empty body", emptyBody(), "without sending anything"],
    ["stop without a word", silentStop(), "longer than the model’s context"],
    ["[DONE] at once", doneAtOnce(), "without sending anything"],
    ["nothing but thinking", onlyThinking(), "only thought"],
  ] as const) {
    await test.step(name, async () => {
      server.answer(scenario);
      await chat.ask(name);
      await expect(chat.log.getByRole("article", { name: "You" }).last()).toContainText(name);
      await expect(chat.alert).toContainText(words);
      await expect(chat.status).toHaveText(/^Empty/);
      await expect(chat.human).toHaveValue(name);
    });
  }
});

test("Waiting, Thinking and Answering are distinguished while it runs", async ({ chat, server }) => {
  await chat.open();
  const asked = server.nextChat();
  await chat.ask("Hello");
  await expect(chat.status).toHaveText(/^Connecting/);
  const exchange = await asked;
  exchange.headers();
  await expect(chat.status).toHaveText(/^Waiting/);
  await expect(chat.response.locator("[data-part=elapsed]")).toHaveText(/^[\d.]+ s$/);
  exchange.send(role());
  exchange.send(thinking("Hm."));
  await expect(chat.status).toHaveText(/^Thinking/);
  exchange.send(text("Yes."));
  await expect(chat.status).toHaveText(/^Answering/);
  exchange.send(finish("stop"));
  exchange.end();
  await expect(chat.status).toHaveText(/^Done/);
});

test.describe("Stop", () => {
  for (const [moment, scenario, kept] of [
    ["before the headers", silent(), ""],
    ["before the first token", silentAfterHeaders(), ""],
    ["between chunks", silentAfter("Part of it"), "Part of it"],
  ] as const) {
    test(`works ${moment}, and the server sees the connection close`, async ({ chat, server }) => {
      server.answer(scenario);
      await chat.open();
      await chat.ask("Hello");
      await expect.poll(() => server.chats.length).toBe(1);
      if (kept !== "") await expect(chat.answer).toHaveText(kept);
      await chat.stop.click();
      await expect(chat.status).toHaveText(/^Stopped/);
      await server.chats[0]?.closed;
      await expect(chat.answer).toHaveText(kept);
      await expect(chat.alert).toBeEmpty();
      await expect(chat.send).toBeEnabled();
    });
  }

  test("chunks that arrive after it are ignored", async ({ chat, server }) => {
    await chat.open();
    const asked = server.nextChat();
    await chat.ask("Hello");
    const exchange = await asked;
    exchange.send(role());
    exchange.send(text("Kept."));
    await expect(chat.answer).toHaveText("Kept.");
    await chat.stop.click();
    exchange.send(text("Late."));
    await exchange.request.closed;
    server.answer(says("Second answer."));
    await chat.ask("Again");
    await expect(chat.status).toHaveText(/^Done/);
    await expect(
      chat.log.getByRole("article", { name: "Assistant" }).first().locator("[data-part=answer]"),
    ).toHaveText("Kept.");
    await expect(chat.answer).toHaveText("Second answer.");
  });

  test("Escape does it too", async ({ chat, server, page }) => {
    server.answer(silentAfter("Part"));
    await chat.open();
    await chat.ask("Hello");
    await expect(chat.answer).toHaveText("Part");
    await page.keyboard.press("Escape");
    await expect(chat.status).toHaveText(/^Stopped/);
    await server.chats[0]?.closed;
  });
});

test("leaving the page asks first while an answer streams, and only then", async ({ chat, server, page }) => {
  server.answer(silentAfter("Part"));
  await chat.open();
  await chat.ask("Hello");
  await expect(chat.answer).toHaveText("Part");
  const asked = page.waitForEvent("dialog");
  const leaving = page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();
  await leaving;
  await expect(chat.answer).toHaveText("Part");
  await chat.stop.click();
  const closed = page.waitForEvent("close");
  await page.close({ runBeforeUnload: true });
  await closed;
});
