import type { Page } from "@playwright/test";
import { connection, expect, SIZES, status, test } from "../../support/layout-shift-test.ts";
import { says } from "../../support/scenarios.ts";

/** Where the parts at the foot are, which nothing moves: Human, Send, the state and the end of the answer. */
function footOf(page: Page): Promise<readonly unknown[]> {
  return page.evaluate(() =>
    [
      "[data-part=composer]",
      "[data-action=send]",
      "[data-part=status]",
      "[role=log] > :last-child .message-foot",
    ].map((selector) => {
      const {
        x = 0,
        bottom = 0,
        right = 0,
      } = document.querySelector(selector)?.getBoundingClientRect() ?? {};
      return [selector, Math.round(x), Math.round(right), Math.round(bottom)];
    }),
  );
}

for (const viewport of SIZES) {
  test.describe(`${viewport.width}×${viewport.height}`, () => {
    const isWide = viewport.width >= 1024;
    test.use({ viewport });

    test("opening and shutting moves nothing else", async ({ chat, page, server, hold }) => {
      server.models = ["one", "two", "three"];
      server.answer(says("A short answer."));
      await chat.open();
      await chat.closeConfiguration();
      await expect(connection(page)).toHaveAttribute("data-status", "connected");
      await chat.ask("A question");
      await status(page, "done");
      await expect(page.locator(".message").last()).toHaveAttribute("data-drawn");
      await hold("an answer", isWide);
      const foot = await footOf(page);
      await page.locator("[name=model]").click();
      await expect(page.getByRole("listbox").first()).toBeVisible();
      await hold("the list of models");
      await page.keyboard.press("Escape");
      await hold("the list of models, shut");
      await chat.log.focus();
      await page.keyboard.press("?");
      await hold("the shortcuts");
      await page.keyboard.press("Escape");
      await hold("the shortcuts, shut");
      await chat.openConfiguration();
      await hold("the Configuration", isWide);
      const panel = page.locator("#configuration");
      for (const name of ["Profiles …", "Find local servers", "Copy link to this setup"]) {
        await page.getByRole("button", { name }).click();
        await expect(panel.getByRole("button", { name: "Close", exact: true }).first()).toBeVisible();
        await hold(name);
        await panel.getByRole("button", { name: "Close", exact: true }).first().click();
        await hold(`${name}, shut`);
      }
      const fold = page.locator("[data-part=in-browser] > summary");
      await fold.click();
      await hold("the models in this browser");
      await fold.click();
      await hold("the models in this browser, shut");
      await chat.closeConfiguration();
      await hold("the Configuration, shut", isWide);
      await page.locator(".message").last().hover();
      await page.locator("[data-action=delete]").last().click();
      await expect(page.locator("[data-part=notice]")).toBeVisible();
      await hold("a notice");
      await page.getByRole("button", { name: "Undo" }).click();
      await hold("a notice, shut");
      await expect.poll(() => footOf(page)).toEqual(foot);
    });
  });
}

test.describe("1440×900", () => {
  test.use({ viewport: { width: 1440, height: 900 } });
  test("What is read in the middle keeps its place while the Configuration opens and shuts", async ({
    chat,
    page,
    server,
  }) => {
    // Without formulas and code, which are drawn when they come near the screen.
    server.answer(says(Array.from({ length: 60 }, (_, part) => `### Part ${part}\n\nSome words.\n\n`)));
    await chat.open();
    await chat.closeConfiguration();
    await chat.ask("Write much");
    await status(page, "done");
    await expect(chat.answer.getByRole("heading", { name: "Part 59" })).toBeInViewport();
    await expect(page.locator("[data-far]")).toHaveCount(0); // all of it is laid out
    const jump = page.getByRole("button", { name: "Jump to the end" });
    await chat.log.evaluate((log) => {
      log.dispatchEvent(new WheelEvent("wheel", { deltaY: -300 })); // a real one goes on for a while
      log.scrollTop = 2000;
    });
    await expect(jump).toBeVisible();
    /** The first heading in the lower half of the window, and where it is. */
    const read = () =>
      chat.answer.evaluate((answer) => {
        const headings = [...answer.querySelectorAll("h5")];
        const heading = headings.find((element) => element.getBoundingClientRect().top > innerHeight / 2);
        return [heading?.textContent, Math.round(heading?.getBoundingClientRect().top ?? 0)];
      });
    const scrollTop = () => chat.log.evaluate((log) => log.scrollTop);
    const [place, top] = [await read(), await scrollTop()];
    await chat.openConfiguration();
    await expect.poll(scrollTop).toBeGreaterThan(top + 100);
    await expect.poll(read).toEqual(place);
    await expect(jump).toBeVisible();
    await chat.closeConfiguration();
    await expect.poll(scrollTop).toBe(top);
    await expect.poll(read).toEqual(place);
  });
});
