import { articles, button } from "../support/branches.ts";
import { type Chat, expect, test } from "../support/page.ts";

/** Against the real server that CAUSETTE_BASE_URL names. */
const fast = process.env["CAUSETTE_BASE_URL"] ?? "";

test.skip(fast === "", "CAUSETTE_BASE_URL is not set: no real server was asked.");

/** The last answer as the model wrote it: a cut inside `**bold` shows marks that the whole answer does not show. */
async function written(chat: Chat): Promise<string> {
  const raw = button(articles(chat).last(), "Raw");
  await raw.click();
  const text = (await chat.answer.textContent()) ?? "";
  await raw.click();
  return text;
}

for (const isStreamed of [true, false]) {
  test(`what a real server continues is the text that was not cut, ${isStreamed ? "streamed" : "in one piece"}`, async ({
    chat,
    page,
  }) => {
    await chat.openPlain();
    await chat.baseURL.fill(fast);
    await chat.temperature.fill("0");
    await chat.maxTokens.fill("60");
    if (!isStreamed) await chat.stream.uncheck();
    await chat.ask("Why would one use Docker?");
    await expect(chat.status).toHaveText(/^(Done|Cut)/);
    const uncut = await written(chat);
    expect(uncut.length).toBeGreaterThan(60);

    await chat.maxTokens.fill("9");
    await button(articles(chat).last(), "Regenerate").click();
    await expect(chat.status).toHaveText(/^Cut/);
    const cut = await written(chat);
    expect(cut.length).toBeLessThan(uncut.length);
    await page.reload();
    await chat.maxTokens.fill("51");
    await button(articles(chat).last(), "Continue").click();
    await expect(chat.status).toHaveText(/^(Done|Cut)/);
    await expect(articles(chat)).toHaveCount(2);
    await expect(articles(chat).last().getByRole("group", { name: "Branch" })).toContainText("2 / 2");
    const whole = await written(chat);
    expect(whole.startsWith(cut)).toBe(true);
    expect(whole.slice(0, uncut.length)).toBe(uncut.slice(0, whole.length));
    expect(whole.length).toBeGreaterThan(cut.length + 20);
  });
}

const slow = process.env["CAUSETTE_SLOW_BASE_URL"] ?? "";

test("an answer that was stopped is continued after a reload; an edited question asks anew", async ({
  chat,
  page,
}) => {
  test.skip(slow === "", "CAUSETTE_SLOW_BASE_URL is not set: there is no time to stop.");
  await chat.openPlain();
  await chat.baseURL.fill(fast);
  await chat.temperature.fill("0");
  await chat.maxTokens.fill("60");
  await chat.ask("Why would one use Docker?");
  await expect(chat.status).toHaveText(/^(Done|Cut)/);
  const uncut = await written(chat);

  await chat.baseURL.fill(slow);
  await button(articles(chat).last(), "Regenerate").click();
  await expect(chat.answer).toHaveText(/\w+ \w+/);
  await chat.stop.click();
  await expect(chat.status).toHaveText(/^Stopped/);
  const stopped = await written(chat);
  expect(stopped.length).toBeLessThan(uncut.length);
  expect(uncut.startsWith(stopped)).toBe(true);

  await page.reload();
  expect(await written(chat)).toBe(stopped);
  await chat.baseURL.fill(fast);
  await button(articles(chat).last(), "Continue").click();
  await expect(chat.status).toHaveText(/^(Done|Cut)/);
  const whole = await written(chat);
  expect(whole.slice(0, uncut.length)).toBe(uncut.slice(0, whole.length));
  expect(whole.length).toBeGreaterThan(stopped.length);
  await expect(articles(chat)).toHaveCount(2);

  await button(articles(chat).first(), "Edit").click();
  await articles(chat).first().getByRole("textbox").fill("Why would one walk?");
  await articles(chat).first().getByRole("button", { name: "Send", exact: true }).click();
  await expect(chat.status).toHaveText(/^(Done|Cut)/);
  await expect(articles(chat).first()).toContainText("Why would one walk?");
  await expect(articles(chat).first().getByRole("group", { name: "Branch" })).toContainText("2 / 2");
  expect(await written(chat)).not.toBe(whole);
});
