import type { Page } from "@playwright/test";
import { changesSinceStop, modelsOf, stopAtFirstWords, takeOffer } from "../../support/models.ts";
import { startModelServer } from "../../support/model-server.ts";
import { expect, test } from "../../support/served-page.ts";
import type { Chat } from "../../support/page.ts";

/** A long answer of the toy model. */
const STORY = "Tell me a long story";

/** Waits until the only answer that has ended so is drawn as a whole, which takes some frames. */
async function waitUntilDrawn(chat: Chat, status: "done" | "stopped"): Promise<void> {
  await expect(chat.log.locator(`[data-status=${status}][data-drawn]`)).toBeVisible();
}

/** Opens the page, configured for a server that is not there. Gives its address. */
async function openWithoutServer(chat: Chat): Promise<string> {
  const gone = await startModelServer();
  await gone.close();
  await chat.openPlain();
  await chat.baseURL.fill(gone.baseURL);
  await chat.model.fill("qwen");
  await chat.apply.click();
  return gone.baseURL;
}

/** Notes each state of a run. Gives the function that tells which there were. */
async function watchStates(page: Page): Promise<() => Promise<readonly unknown[]>> {
  await page.evaluate(() => {
    const states: string[] = [];
    Reflect.set(globalThis, "states", states);
    for (const status of document.querySelectorAll("[role=status]")) {
      new MutationObserver(() => states.push(/^\w+/.exec(status.textContent ?? "")?.[0] ?? "")).observe(
        status,
        { subtree: true, childList: true, characterData: true },
      );
    }
  });
  return async () => {
    const states: unknown = await page.evaluate("states");
    return Array.isArray(states) ? states : [];
  };
}

for (const threads of [true, false]) {
  test.describe(threads ? "isolated, so that threads work" : "without COOP and COEP", () => {
    test.use({ threads });

    test("the built-in model answers in place of a server that is down", async ({ chat, page }, testInfo) => {
      const away = await openWithoutServer(chat);
      await chat.preset.selectOption("architect");
      const prompt = await chat.human.inputValue();
      const states = await watchStates(page);
      await takeOffer(chat);
      await expect(chat.status).toHaveText(/^Done/, { timeout: 30_000 });
      await expect(chat.answer.locator("li").first()).toBeVisible();
      await expect(chat.answer).toContainText("Docker");
      await expect(chat.figures).toContainText(/tokens in · \d+ tokens out .* finish reason: stop/);
      expect(await states()).toEqual(expect.arrayContaining(["Answering", "Done"]));
      const asked = chat.log.getByRole("article", { name: "You" }).last();
      await expect(asked).toContainText(prompt);
      expect(await chat.baseURL.inputValue()).toBe("browser://this/v1");
      const rate = /[\d.,]+ tokens\/s/.exec((await chat.figures.textContent()) ?? "")?.[0] ?? "untold";
      testInfo.annotations.push({ type: "speed of the toy model", description: rate });

      await chat.ask("Who are you?");
      await expect(chat.log.getByRole("article", { name: "Assistant" })).toHaveCount(2);
      await expect(chat.status).toHaveText(/^Done/);
      await expect(chat.answer).toContainText(/\w{3}/);

      const models = modelsOf(page);
      await models.unfold();
      await expect(models.state("toy-chat")).toHaveText(/^In use, loaded · \d+ threads? · context of 2,048/);
      await page.getByRole("button", { name: "Back to your server" }).click();
      await expect(models.state("toy-chat")).toBeHidden(); // its memory is free
      expect([await chat.baseURL.inputValue(), await chat.model.inputValue()]).toEqual([away, "qwen"]);
    });
  });
}

test("Stop ends the answer at once, and the next prompt gets its own", async ({ chat, page }, testInfo) => {
  await openWithoutServer(chat);
  await chat.human.fill(STORY);
  await stopAtFirstWords(page);
  await takeOffer(chat);
  await expect(chat.status).toHaveText(/^Stopped/, { timeout: 30_000 });
  await waitUntilDrawn(chat, "stopped");
  const stopped = await chat.answer.textContent();
  await chat.ask("What is CORS?");
  await expect(chat.status).toHaveText(/^Done/);
  await expect(chat.answer).toContainText("CORS");
  const before = chat.log.getByRole("article", { name: "Assistant" }).first().locator("[data-part=answer]");
  expect(await before.textContent()).toBe(stopped);
  const [stoppedAt = 0, ...changes] = await changesSinceStop(page);
  const ms = Math.max(0, ...changes.map((at) => at - stoppedAt));
  testInfo.annotations.push(
    { type: "ms from Stop to the last change", description: String(ms) },
    { type: "the next answer", description: (await chat.figures.textContent()) ?? "" },
  );
});

test("the settings apply: the same seed gives the same answer, Max tokens cuts it, Stream can be off", async ({
  chat,
}) => {
  await openWithoutServer(chat);
  await chat.configuration.getByText("More", { exact: true }).click();
  await chat.configuration.getByRole("spinbutton", { name: "Seed" }).fill("7");
  await chat.human.fill("Tell me a joke");
  await takeOffer(chat);
  await expect(chat.status).toHaveText(/^Done/, { timeout: 30_000 });
  await waitUntilDrawn(chat, "done");
  const said = await chat.answer.textContent();
  await chat.response.getByRole("button", { name: "New conversation" }).click();
  await chat.stream.uncheck();
  await chat.ask("Tell me a joke");
  await expect(chat.status).toHaveText(/^Done/);
  await expect.poll(() => chat.answer.textContent()).toBe(said);
  await chat.maxTokens.fill("5");
  await chat.ask(STORY);
  await expect(chat.status).toHaveText(/^Cut/);
});

test("a prompt that does not fit is refused with the server's message", async ({ chat }) => {
  await openWithoutServer(chat);
  await chat.human.fill("dream ".repeat(3000));
  await takeOffer(chat);
  await expect(chat.alert).toContainText("does not fit into the model’s context", { timeout: 30_000 });
  await expect(chat.status).toHaveText(/^Failed/);
});
