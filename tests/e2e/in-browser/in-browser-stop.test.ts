import type { Page } from "@playwright/test";
import { changesSinceStop, stopAtFirstWords, takeOffer } from "../../support/models.ts";
import { startModelServer } from "../../support/model-server.ts";
import { expect, test } from "../../support/served-page.ts";

/** A long answer of the toy model, of some 200 tokens. */
const STORY = "Tell me a long story";

/** Notes what the engine's worker tells the page: a message or more for each token that it makes. */
async function watchEngine(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const told: number[] = [];
    Reflect.set(globalThis, "told", told);
    globalThis.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        this.addEventListener("message", () => told.push(performance.now()));
      }
    };
  });
}

test("Stop ends the engine's work, not only its output", async ({ chat, page }, testInfo) => {
  await watchEngine(page);
  const gone = await startModelServer();
  await gone.close();
  await chat.openPlain();
  await chat.baseURL.fill(gone.baseURL);
  await chat.human.fill(STORY);
  await stopAtFirstWords(page);
  await takeOffer(chat);
  await expect(chat.status).toHaveText(/^Stopped/, { timeout: 30_000 });
  await chat.maxTokens.fill("1"); // next to nothing of its own
  await chat.ask("Who are you?");
  await expect(chat.status).toHaveText(/^Cut/);
  const [stoppedAt = 0] = await changesSinceStop(page);
  const told = await page.evaluate((): number[] => Reflect.get(globalThis, "told"));
  const after = told.filter((at) => at > stoppedAt).map((at) => Math.round(at - stoppedAt));
  testInfo.annotations.push({
    type: "ms from Stop to each message of the engine",
    description: after.join(" "),
  });
  // One or two that were under way, and those of the next answer. The rest of the story would be a hundred and more.
  expect(after.length).toBeLessThan(40);
});
