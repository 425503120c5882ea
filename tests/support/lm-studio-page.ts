import type { Locator } from "@playwright/test";
import { connectionsOf, test as base } from "./connections-page.ts";
import { type LmStudioOptions, type LmStudioServer, startLmStudio } from "./lm-studio.ts";
import { expect } from "./page.ts";

/** Models that every stand-in has: the first is loaded. */
export const QWEN = "qwen/qwen3-4b-2507";
export const GEMMA = "google/gemma-3-12b";

/** The page in front of an LM Studio; `answers` false where it refuses what the page asks first. */
type Open = (
  options?: LmStudioOptions,
  answers?: boolean,
) => Promise<{ studio: LmStudioServer; part: ReturnType<typeof connectionsOf>; fold: Locator }>;

/** The test with a function that starts an LM Studio, and opens the page in front of it. */
export const test = base.extend<{ openStudio: Open }>({
  openStudio: async ({ chat }, use) => {
    const started: LmStudioServer[] = [];
    await use(async (options = {}, answers = true) => {
      const studio = await startLmStudio({ cors: "any", ...options });
      started.push(studio);
      const part = connectionsOf(chat);
      await chat.openPlain();
      await chat.baseURL.fill(studio.baseURL);
      await chat.apply.click();
      if (answers) await expect(part.connection).toHaveAttribute("data-status", "connected");
      const fold = chat.configuration.locator("[data-part=lm-studio]");
      return { studio, part, fold };
    });
    for (const studio of started) await studio.close();
  },
});

/** Opens the list of models. */
export async function unfold(fold: Locator): Promise<void> {
  await fold.getByText("LM Studio’s models").click();
}

/** A model’s place in the list. */
export const row = (fold: Locator, id: string): Locator => fold.locator(`[data-model="${id}"]`);
/** Presses the button that begins with this word at a model. */
export const press = (fold: Locator, id: string, word: string): Promise<void> =>
  row(fold, id)
    .getByRole("button", { name: new RegExp(`^${word} `) })
    .click();
