import { expect, test } from "../support/page.ts";
import { turnOn } from "../support/tools.ts";

/**
 * Tools against a real server: CAUSETTE_BASE_URL names one that takes them, CAUSETTE_NO_TOOLS_BASE_URL one that does not, such
 * as a llama-server that was started with --no-jinja. The toy model calls none: its template does not show it any.
 */
const address = (name: string): string => process.env[name] ?? "";
const fast = address("CAUSETTE_BASE_URL");
const without = address("CAUSETTE_NO_TOOLS_BASE_URL");

test("a request with tools is answered, with text or with calls", async ({ chat }) => {
  test.skip(fast === "", "CAUSETTE_BASE_URL is not set: no real server was asked.");
  await chat.openPlain();
  await chat.baseURL.fill(fast);
  await chat.maxTokens.fill("60");
  await turnOn(chat, { names: ["clock", "calculator", "look_up"], table: "tea: 3 €", rounds: 2 });
  await chat.ask("What time is it?");
  await expect(chat.status).toHaveText(/^(Done|Cut)/);
  await expect(chat.figures).toHaveText(/tokens in · \d+ tokens out/);
});

test("a server that takes no tools says so in its words", async ({ chat }) => {
  test.skip(
    without === "",
    "CAUSETTE_NO_TOOLS_BASE_URL is not set: no server was asked that takes no tools.",
  );
  await chat.openPlain();
  await chat.baseURL.fill(without);
  await turnOn(chat, { names: ["clock"] });
  await chat.ask("What time is it?");
  await expect(chat.status).toHaveText(/^Failed/);
  await expect(chat.alert).toContainText("tools param requires --jinja flag");
  await expect(chat.alert).toContainText("Turn the tools off");
  await chat.prompt.getByRole("button", { name: "Turn the tools off" }).click();
  await chat.send.click();
  await expect(chat.status).toHaveText(/^Done/);
});
