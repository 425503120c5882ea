import { finish, role, text, usage, usageOf } from "../../support/chunks.ts";
import { byCharacter, odd } from "../../support/odd-scenarios.ts";
import { expect, test } from "../../support/page.ts";
import { says } from "../../support/scenarios.ts";

for (const from of ["disk", "http"] as const) {
  test.describe(`opened from ${from}`, () => {
    test.use({ from });
    test("an answer streams in, chunk by chunk, and the run is Done", async ({ chat, server }) => {
      await chat.open();
      const asked = server.nextChat();
      await chat.ask("Hello");
      const exchange = await asked;
      exchange.send(role());
      exchange.send(text("Good "));
      await expect(chat.answer).toHaveText("Good");
      await expect(chat.status).toHaveText(/^Answering/);
      exchange.send(text("morning"));
      await expect(chat.answer).toHaveText("Good morning");
      exchange.send(finish("stop"));
      exchange.send(usage(5, 2));
      exchange.end();
      await expect(chat.status).toHaveText(/^Done/);
    });
  });
}

test("an answer that comes byte by byte, in the middle of characters, is whole", async ({ chat, server }) => {
  server.answer(byCharacter("Bonjour, ça va ? 你好 👩‍👩‍👧 fin"));
  await chat.open();
  await chat.ask("Hello");
  await expect(chat.status).toHaveText(/^Done/);
  await expect(chat.answer).toHaveText("Bonjour, ça va ? 你好 👩‍👩‍👧 fin");
});

test("harmless oddities of real servers change nothing", async ({ chat, server }) => {
  server.answer(odd("Fine all the same."));
  await chat.open();
  await chat.ask("Hello");
  await expect(chat.status).toHaveText(/^Done/);
  await expect(chat.answer).toHaveText("Fine all the same.");
  await expect(chat.figures).toContainText("7 tokens in");
});

test("markup from the model is shown as text, except for simple tags", async ({ chat, server, page }) => {
  const hostile =
    '<img src=x onerror="document.title=1"><script>document.title=2</script><b onclick="a()">two</b>';
  server.answer(says(`<b>one</b> ${hostile}`));
  await chat.open();
  await chat.ask("Hello");
  await expect(chat.status).toHaveText(/^Done/);
  await expect(chat.answer).toHaveText(`one ${hostile}`);
  await expect(chat.answer.locator("b")).toHaveText(["one"]);
  await expect(chat.answer.locator("img, script")).toHaveCount(0);
  await expect(page).toHaveTitle(/^Causette/);
});

test("with Stream off the same answer comes in one piece", async ({ chat, server }) => {
  server.answer(says(["All ", "at once"], { usage: usageOf(4, 3) }));
  await chat.open();
  await chat.stream.uncheck();
  await chat.ask("Hello");
  await expect(chat.status).toHaveText(/^Done/);
  await expect(chat.answer).toHaveText("All at once");
  await expect(chat.figures).toContainText("3 tokens out");
  expect(server.chats[0]?.body).not.toHaveProperty("stream", true);
});

test("an answer is written once per frame, however many chunks arrive", async ({ chat, server, page }) => {
  const pieces = Array.from({ length: 3000 }, (_, index) => `${index} `);
  server.answer(says(pieces));
  await chat.open();
  await page.evaluate(() => {
    const counts = { writes: 0, frames: 0 };
    Object.assign(window, { counts });
    const log = document.querySelector("[role=log]");
    if (log === null) throw new Error("no log");
    // One call for all that is written in a frame.
    new MutationObserver(() => (counts.writes += 1)).observe(log, {
      characterData: true,
      childList: true,
      subtree: true,
    });
    const frame = (): void => {
      counts.frames += 1;
      requestAnimationFrame(frame);
    };
    frame();
  });
  await chat.ask("Count");
  await expect(chat.status).toHaveText(/^Done/);
  await expect(chat.answer).toHaveText(/^0 1 2 .* 2999/);
  const counts: unknown = await page.evaluate("counts");
  expect(counts).toMatchObject({ writes: expect.any(Number), frames: expect.any(Number) });
  const { writes, frames } = Object(counts);
  expect(writes).toBeGreaterThan(0);
  // On a busy machine, so much can arrive between two frames that it is written in several parts.
  expect(writes).toBeLessThanOrEqual(frames + pieces.length / 10);
});

test("the model's thinking is above the answer and is not copied", async ({
  chat,
  server,
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  server.answer(says("Forty-two.", { thinking: "Let me count." }));
  await chat.open();
  await chat.ask("How many?");
  await expect(chat.status).toHaveText(/^Done/);
  await expect(chat.response.locator("[data-part=thinking]")).toHaveText("Let me count.");
  await expect(chat.answer).toHaveText("Forty-two.");
  const copy = chat.log.getByRole("button", { name: "Copy", exact: true }).last();
  // What it says for a short time.
  await copy.evaluate((button) => {
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver(() => said.push(button.textContent)).observe(button, { childList: true });
  });
  await copy.click();
  await expect.poll(() => page.evaluate("said")).toContain("Copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("Forty-two.");
});
