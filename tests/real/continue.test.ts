import { articles, button } from "../support/branches.ts";
import { expect, test } from "../support/page.ts";

/** Against the real server that CAUSETTE_BASE_URL names. */
const fast = process.env["CAUSETTE_BASE_URL"] ?? "";

test.skip(fast === "", "CAUSETTE_BASE_URL is not set: no real server was asked.");

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
    const uncut = (await chat.answer.textContent()) ?? "";
    expect(uncut.length).toBeGreaterThan(60);

    await chat.maxTokens.fill("9");
    await button(articles(chat).last(), "Regenerate").click();
    await expect(chat.status).toHaveText(/^Cut/);
    const cut = (await chat.answer.textContent()) ?? "";
    expect(cut.length).toBeLessThan(uncut.length);
    await page.reload();
    await chat.maxTokens.fill("51");
    await button(articles(chat).last(), "Continue").click();
    await expect(chat.status).toHaveText(/^(Done|Cut)/);
    await expect(articles(chat)).toHaveCount(2);
    await expect(articles(chat).last().getByRole("group", { name: "Branch" })).toContainText("2 / 2");
    const whole = (await chat.answer.textContent()) ?? "";
    expect(whole.startsWith(cut)).toBe(true);
    expect(whole.slice(0, uncut.length)).toBe(uncut.slice(0, whole.length));
    expect(whole.length).toBeGreaterThan(cut.length + 20);
  });
}
