import { expect, type Locator, type Page } from "@playwright/test";
import { configurationPanelOf, opensFirst } from "./configuration-panel.ts";
import type { Chat } from "./page.ts";

/** The list of models in this browser, as a reader finds its parts. */
export function modelsOf(page: Page) {
  const { open } = configurationPanelOf(page);
  const row = (id: string): Locator => opensFirst(page.locator(`[data-model="${id}"]`), open);
  /** Presses the button that begins with this word in a model's row. */
  async function press(id: string, word: string): Promise<void> {
    await row(id)
      .getByRole("button", { name: new RegExp(`^${word}`) })
      .click();
  }

  return {
    row,
    state: (id: string): Locator => row(id).locator("[data-part=state]"),
    failure: (id: string): Locator => row(id).locator("[data-part=failure]"),
    async unfold(): Promise<void> {
      await open();
      await page.getByText("Models in this browser").click();
      await expect(row("toy-chat")).toBeVisible();
    },
    press,
    /** Downloads a model, and confirms the question. */
    async download(id: string): Promise<void> {
      await press(id, "Download");
      await press(id, "Download");
    },
  };
}

/** Points the page to a server that is not there, asks, and takes the offer of the built-in model. */
export async function takeOffer(chat: Chat): Promise<void> {
  await chat.send.click();
  await chat.alert.getByRole("button", { name: "Answer with the built-in model" }).click();
}

/**
 * Makes the page itself press Stop at the first words of the next answer, because a small model would finish before a
 * test could do it. `changesSinceStop` says when.
 */
export async function stopAtFirstWords(page: Page): Promise<void> {
  await page.evaluate(() => {
    const stop = document.querySelector<HTMLButtonElement>("[data-action=stop]");
    const changes: number[] = [];
    let stopped: Element | undefined;
    Reflect.set(globalThis, "changes", changes);
    new MutationObserver((records) => {
      const answer = [...document.querySelectorAll("[data-part=answer]")].at(-1);
      if (stopped !== undefined) {
        if (records.some(({ target }) => stopped?.contains(target))) changes.push(performance.now());
      } else if (/\w{3}/.test(answer?.textContent ?? "")) {
        stopped = answer;
        changes.push(performance.now());
        stop?.click();
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

/** When Stop was pressed, and each change of the stopped answer since then. Milliseconds of the page's clock. */
export async function changesSinceStop(page: Page): Promise<readonly number[]> {
  return page.evaluate((): number[] => Reflect.get(globalThis, "changes"));
}
