import { startLmStudio } from "../../support/lm-studio.ts";
import { refuses } from "../../support/odd-scenarios.ts";
import { expect } from "../../support/page.ts";
import { says } from "../../support/scenarios.ts";
import { test } from "../../support/served-page.ts";
import { smallTargets } from "../../support/touch-targets.ts";

const SIZES = [
  { width: 390, height: 844 },
  { width: 360, height: 640 },
  { width: 640, height: 360 },
] as const;
const ANSWER =
  "Some words, and [a link](https://example.org) in them.\n\n```ts\nconst a = 1;\n```\n\n".repeat(6);

test.use({ hasTouch: true, isMobile: true });

for (const viewport of SIZES) {
  test.describe(`${viewport.width}×${viewport.height}`, () => {
    test.use({ viewport });

    test("All that can be pressed has 44 px, and is in reach of a thumb", async ({ page, chat, server }) => {
      const areLarge = (state: string, root = "body") =>
        expect.poll(() => smallTargets(page, root), state).toEqual([]);
      const press = (selector: string) => page.locator(selector).tap();
      const studio = await startLmStudio({ cors: "any" });

      await chat.openPlain();
      await expect(page.locator("[data-part=server-title]")).not.toBeEmpty();
      await areLarge("first opening");
      await press("[data-part=setup] > summary");
      await areLarge("preset and System unfolded");
      await press("[data-part=setup] > summary");

      await press("[data-action=configuration]");
      await areLarge("Configuration, with a failed check", ".banner, #configuration");
      await page.locator("[name=baseURL]").fill(studio.baseURL);
      await press("[data-action=apply]");
      await expect(page.locator("[data-part=connection]")).toHaveAttribute("data-status", "connected");
      for (const name of ["profiles", "find", "link"]) await press(`[data-command=${name}]`);
      await page
        .locator("#configuration details")
        .evaluateAll((folds) => folds.forEach((fold) => fold.setAttribute("open", "")));
      for (const list of ["profiles-list", "lm-studio-chat", "in-browser"])
        await expect(page.locator(`[data-part=${list}] li`).first(), list).toBeVisible();
      await expect(page.locator("[data-part=finder-start] code").first()).toBeVisible();
      await areLarge("Configuration, with all of it open", ".banner, #configuration");
      await press(".configuration-head button");

      await press("[name=model]");
      await expect(page.getByRole("option").first()).toBeVisible();
      await areLarge("the list of models", ".model-field");
      await page.keyboard.press("Escape");
      await studio.close();

      await chat.baseURL.fill(server.baseURL);
      await chat.apply.tap();
      await press(".configuration-head button");
      server.answer(says(ANSWER + "\n\nAnd more.".repeat(40), { thinking: "Hm." }));
      await chat.human.fill("Write code");
      await chat.send.tap();
      await expect(chat.status).toHaveText(/^Done/);
      await areLarge("an answer");
      await chat.log.press("Home");
      const jump = page.locator("[data-action=jump]");
      await expect(jump).toBeVisible();
      expect((await jump.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      await page.locator("[data-action=delete]").last().tap();
      await areLarge("a notice", ".notice");
      await press("[data-action=undo]");
      server.answer(refuses(500, "boom"));
      await chat.human.fill("Again");
      await chat.send.tap();
      await expect(chat.status).toHaveText(/^Failed/);
      await areLarge("a failed run");
      await press("[data-action=conversations]");
      await expect(page.locator(".conversations [role=listitem]")).toHaveCount(1);
      await areLarge("the conversations", ".conversations");
      await page.keyboard.press("Escape");
      await chat.log.focus();
      await page.keyboard.press("?");
      await areLarge("the list of shortcuts", "dialog[open]");
    });
  });
}
