import { connectionsOf, test } from "../../support/connections-page.ts";
import { startLmStudio } from "../../support/lm-studio.ts";
import { loadedModel } from "../../support/lm-studio/models.ts";
import { expect } from "../../support/page.ts";
import { says, silentStop } from "../../support/scenarios.ts";

const LONG = "dream ".repeat(400);

test("the gauge follows what is typed, and after an answer the server’s own count", async ({ chat }) => {
  const studio = await startLmStudio({ cors: "any", models: [loadedModel("small", 2048)] });
  const part = connectionsOf(chat);
  await chat.openPlain();
  await chat.baseURL.fill(studio.baseURL);
  await chat.apply.click();
  await expect(part.contextUse).toHaveText("0 of 2,048 tokens");
  await chat.human.fill("Hello, how are you today?");
  await expect(part.contextUse).toHaveText(/^≈ \d+ of 2,048 tokens$/);
  studio.answer(says("Well.", { usage: { prompt_tokens: 120, completion_tokens: 30, total_tokens: 150 } }));
  await chat.send.click();
  await expect(chat.status).toHaveText(/^Done/);
  await expect(part.contextUse).toHaveText("150 of 2,048 tokens");
  await expect(part.context).toHaveAttribute("aria-valuenow", "150");
  await expect(part.context).toHaveAttribute("aria-valuemax", "2048");
  await studio.close();
});

test("a server that was checked before it is applied has its gauge at once", async ({ chat }) => {
  const studio = await startLmStudio({ cors: "any", models: [loadedModel("small", 2048)] });
  const part = connectionsOf(chat);
  await chat.openPlain();
  await chat.baseURL.fill(studio.baseURL);
  await chat.configuration.getByRole("button", { name: "Check the connection" }).click();
  await expect(part.doctor).toHaveAttribute("data-result", "passed");
  await expect(part.contextUse).toBeHidden(); // questions go elsewhere still
  await chat.apply.click();
  await expect(part.contextUse).toHaveText("0 of 2,048 tokens");
  await expect(chat.configuration.getByText("LM Studio’s models")).toBeVisible();
  await studio.close();
});

test("the page warns of a prompt that will not fit, and explains an empty answer", async ({ chat }) => {
  const studio = await startLmStudio({ cors: "any", models: [loadedModel("small", 256)] });
  const part = connectionsOf(chat);
  await chat.openPlain();
  await chat.baseURL.fill(studio.baseURL);
  await chat.apply.click();
  await chat.human.fill(LONG);
  await expect(part.contextOutlook).toContainText("This will probably not fit: about ");
  await expect(part.contextOutlook).toContainText("for a context of 256");
  expect(studio.chats).toEqual([]);
  await chat.send.click(); // a warning is no refusal
  await expect(chat.status).toHaveText(/^Empty/);
  await expect(part.contextVerdict).toHaveText(
    /^The prompt was about [\d,]+ tokens, the model’s context is 256\.$/,
  );
  await chat.human.fill("Short.");
  await expect(part.contextOutlook).toBeHidden();
  await studio.close();
});

test("an empty answer to a prompt that fitted is not attributed to the context", async ({ chat }) => {
  const studio = await startLmStudio({ cors: "any", models: [loadedModel("large", 8192)] });
  const part = connectionsOf(chat);
  studio.answer(silentStop());
  await chat.openPlain();
  await chat.baseURL.fill(studio.baseURL);
  await chat.apply.click();
  await expect(part.contextUse).toBeVisible();
  await chat.ask("Hello");
  await expect(chat.status).toHaveText(/^Empty/);
  await expect(part.contextVerdict).toContainText("it fitted, so the reason is another one");
  await studio.close();
});

test("a server that doesn’t report its context has no gauge", async ({ chat, server }) => {
  const part = connectionsOf(chat);
  await chat.open();
  await expect(part.connection).toHaveAttribute("data-status", "connected");
  await chat.ask("Hello");
  await expect(chat.status).toHaveText(/^Done/);
  expect(server.chats).toHaveLength(1);
  await expect(part.context).toBeHidden();
  await expect(part.contextVerdict).toBeEmpty();
});

test("a reload keeps the count of the conversation", async ({ chat, page }) => {
  const studio = await startLmStudio({ cors: "any", models: [loadedModel("small", 2048)] });
  const part = connectionsOf(chat);
  studio.answer(says("Well.", { usage: { prompt_tokens: 120, completion_tokens: 30, total_tokens: 150 } }));
  await chat.openPlain();
  await chat.baseURL.fill(studio.baseURL);
  await chat.apply.click();
  await expect(part.contextUse).toBeVisible();
  await chat.ask("Hello");
  await expect(part.contextUse).toHaveText("150 of 2,048 tokens");
  await page.reload();
  await chat.human.click(); // the first use brings the part in
  await expect(part.contextUse).toHaveText("150 of 2,048 tokens");
  await studio.close();
});
