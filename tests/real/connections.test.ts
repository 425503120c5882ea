import { connectionsOf, test } from "../support/connections-page.ts";
import { expect } from "../support/page.ts";

/**
 * The connections part against real llama.cpp servers: CAUSETTE_BASE_URL names one with a context of 2,048 tokens,
 * CAUSETTE_SMALL_BASE_URL one of 256 tokens, CAUSETTE_KEY_BASE_URL one that wants the key `k`.
 */
const address = (name: string): string => process.env[name] ?? "";
const fast = address("CAUSETTE_BASE_URL");
const small = address("CAUSETTE_SMALL_BASE_URL");
const locked = address("CAUSETTE_KEY_BASE_URL");

for (const from of ["disk", "http"] as const) {
  test.describe(`from ${from}`, () => {
    test.use({ from });

    test("llama-server is named, lists its model, and the gauge has its context", async ({ chat }) => {
      test.skip(fast === "", "CAUSETTE_BASE_URL is not set: no real server was asked.");
      const part = connectionsOf(chat);
      await chat.openPlain();
      await chat.baseURL.fill(fast);
      await chat.apply.click();
      await expect(part.connection).toHaveAttribute("data-status", "connected");
      await expect(part.connection).toContainText("llama-server");
      await chat.configuration.getByRole("button", { name: "Check the connection" }).click();
      await expect(part.doctor).toContainText("llama-server");
      await expect(part.doctor.locator("[data-state=failed]")).toHaveCount(0);
      await chat.model.press("Alt+ArrowDown");
      await expect(part.models.getByRole("option", { name: /^toy-chat/ })).toContainText("2,048 tokens");
      await chat.model.press("Escape");
      await expect(part.contextUse).toHaveText("0 of 2,048 tokens");

      await chat.maxTokens.fill("40");
      await chat.ask("Hello!");
      await expect(chat.status).toHaveText(/^(Done|Cut)/);
      await expect(chat.figures).toHaveText(/tokens in · [\d,]+ tokens out/);
      const [, sent = "", came = ""] =
        /([\d,]+) tokens in · ([\d,]+) tokens out/.exec((await chat.figures.textContent()) ?? "") ?? [];
      await expect(part.contextUse).toHaveText(`${Number(sent) + Number(came)} of 2,048 tokens`);
    });
  });
}

test("a prompt beyond the context is warned of before, and explained with the server’s numbers after", async ({
  chat,
}) => {
  test.skip(small === "", "CAUSETTE_SMALL_BASE_URL is not set: overflow was not tried on a real server.");
  const part = connectionsOf(chat);
  await chat.openPlain();
  await chat.baseURL.fill(small);
  await chat.apply.click();
  await expect(part.contextUse).toHaveText("0 of 256 tokens");
  await chat.human.fill("dream ".repeat(400));
  await expect(part.contextOutlook).toContainText("This will probably not fit: about ");
  await chat.send.click();
  await expect(chat.status).toHaveText(/^Failed/);
  await expect(chat.alert).toContainText(/request \(\d+ tokens\)/);
  const [, counted = ""] = /request \((\d+) tokens\)/.exec((await chat.alert.textContent()) ?? "") ?? [];
  expect(Number(counted)).toBeGreaterThan(256);
  await expect(part.contextVerdict).toHaveText(
    `The prompt was ${Number(counted).toLocaleString("en")} tokens, the model’s context is 256.`,
  );
});

test("a key that is missing or wrong is asked for, and with the right one everything is told", async ({
  chat,
}) => {
  test.skip(locked === "", "CAUSETTE_KEY_BASE_URL is not set: keys were not tried on a real server.");
  const part = connectionsOf(chat);
  await chat.openPlain();
  await chat.baseURL.fill(locked);
  await chat.apiKey.fill("wrong");
  await chat.ask("Hello!");
  await expect(chat.alert).toContainText("refuses the API key (401)");
  await expect(part.connection).toHaveText("Key refused");
  await chat.apiKey.fill("k");
  await chat.apply.click();
  await expect(part.connection).toHaveAttribute("data-status", "connected");
  await expect(part.connection).toContainText("llama-server");
  await expect(part.contextUse).toContainText("of 2,048 tokens");
  await chat.maxTokens.fill("20");
  await chat.send.click();
  await expect(chat.status).toHaveText(/^(Done|Cut)/);
});
