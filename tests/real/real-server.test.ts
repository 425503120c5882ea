import { expect, test } from "../support/page.ts";

/**
 * The page against a real server: CAUSETTE_BASE_URL names one that is fast, CAUSETTE_SLOW_BASE_URL one that writes some
 * 50 tokens/s (for Stop), CAUSETTE_SMALL_BASE_URL one with a context of 256 tokens, CAUSETTE_KEY_BASE_URL one that wants
 * the key `k`. Only the first is needed.
 */
const address = (name: string): string => process.env[name] ?? "";
const fast = address("CAUSETTE_BASE_URL");
const slow = address("CAUSETTE_SLOW_BASE_URL");
const small = address("CAUSETTE_SMALL_BASE_URL");
const locked = address("CAUSETTE_KEY_BASE_URL");

test.describe("against a real server", () => {
  test.skip(fast === "", "CAUSETTE_BASE_URL is not set: no real server was asked.");

  for (const preset of ["Dream interpretation", "Software architect", "Writing coach"]) {
    test(`the preset “${preset}” streams an answer with its figures`, async ({ chat }) => {
      await chat.openPlain();
      await chat.baseURL.fill(fast);
      await chat.maxTokens.fill("400");
      await chat.preset.selectOption(preset);
      await chat.send.click();
      await expect(chat.status).toHaveText(/^(Done|Cut)/);
      await expect(chat.answer).toHaveText(/\w+ \w+/);
      await expect(chat.figures).toHaveText(/first token .* tokens in · \d+ tokens out/);
      await expect(chat.figures).not.toContainText("≈");
    });
  }

  test("with Stream off the answer comes in one piece", async ({ chat }) => {
    await chat.openPlain();
    await chat.baseURL.fill(fast);
    await chat.maxTokens.fill("60");
    await chat.stream.uncheck();
    await chat.ask("Hello!");
    await expect(chat.status).toHaveText(/^(Done|Cut)/);
    await expect(chat.answer).not.toBeEmpty();
  });

  test("the token limit is named when it ends the answer", async ({ chat }) => {
    await chat.openPlain();
    await chat.baseURL.fill(fast);
    await chat.maxTokens.fill("5");
    await chat.ask("Tell me a long story.");
    await expect(chat.status).toHaveText(/^Cut/);
    await expect(chat.figures).toContainText("5 tokens out");
  });
});

test("Stop frees the server's slot", async ({ chat, request }) => {
  test.skip(slow === "", "CAUSETTE_SLOW_BASE_URL is not set: Stop was not tried on a real server.");
  await chat.openPlain();
  await chat.baseURL.fill(slow);
  await chat.ask("Tell me a long story.");
  await expect(chat.answer).toHaveText(/\w+ \w+/, { timeout: 20_000 });
  await chat.stop.click();
  await expect(chat.status).toHaveText(/^Stopped/);
  await expect(chat.log).not.toHaveAttribute("aria-busy", "true");
  const kept = await chat.answer.textContent();
  await expect
    .poll(async () => (await request.get(new URL("/slots", slow).href)).json())
    .toEqual([expect.objectContaining({ is_processing: false })]);
  await expect(chat.answer).toHaveText(kept ?? "");
});

test("a prompt that does not fit is told with what to do", async ({ chat }) => {
  test.skip(small === "", "CAUSETTE_SMALL_BASE_URL is not set: overflow was not tried on a real server.");
  await chat.openPlain();
  await chat.baseURL.fill(small);
  await chat.ask("dream ".repeat(400));
  await expect(chat.status).toHaveText(/^Failed/);
  await expect(chat.alert).toContainText("does not fit into the model’s context");
  await expect(chat.alert).toContainText("256");
});

test("a missing key is asked for, and the right one works", async ({ chat }) => {
  test.skip(locked === "", "CAUSETTE_KEY_BASE_URL is not set: keys were not tried on a real server.");
  await chat.openPlain();
  await chat.baseURL.fill(locked);
  await chat.maxTokens.fill("20");
  await chat.ask("Hello!");
  await expect(chat.status).toHaveText(/^Failed/);
  await expect(chat.alert).toContainText("refuses the API key (401)");
  await chat.apiKey.fill("k");
  await chat.send.click();
  await expect(chat.status).toHaveText(/^(Done|Cut)/);
});
