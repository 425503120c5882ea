import type { Page } from "@playwright/test";
import { expectAxeFindsNothing } from "../../support/axe.ts";
import { type Chat, expect, started, test } from "../../support/page.ts";

const border = (page: Page) => page.getByRole("separator", { name: "Width of the Prompt" });
const value = async (page: Page, name: "min" | "now" | "max"): Promise<number> =>
  Number(await border(page).getAttribute(`aria-value${name}`));
const widths = async ({ prompt, response }: Chat): Promise<readonly number[]> =>
  Promise.all([prompt, response].map(async (part) => (await part.boundingBox())?.width ?? 0));
/** Of the Prompt, of all that the two columns have, in percent. */
async function share({ prompt, response }: Chat): Promise<number> {
  const [left, right] = [await prompt.boundingBox(), await response.boundingBox()];
  if (left === null || right === null) throw new Error("no columns");
  return (100 * left.width) / (right.x + right.width - left.x);
}
/** The border moves once the page has started. */
async function start(page: Page, open: () => Promise<unknown>): Promise<void> {
  await open();
  await started(page);
}
async function drag(page: Page, from: number, to: number): Promise<void> {
  await page.mouse.move(from, 700);
  await page.mouse.down();
  await page.mouse.move((from + to) / 2, 650, { steps: 3 });
  await page.mouse.move(to, 600, { steps: 3 });
  await page.mouse.up();
}

test.describe("the border between Prompt and Response", () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test("moves with the pointer, selects nothing, and is remembered, without a shift at the next opening", async ({
    chat,
    page,
  }) => {
    await start(page, () => chat.openPlain());
    const [before = 0] = await widths(chat);
    const box = await border(page).boundingBox();
    const grip = (box?.x ?? 0) + 5;
    expect(box?.width, "of a target's size").toBeGreaterThanOrEqual(24);
    await drag(page, grip, grip + 150);
    const [after = 0] = await widths(chat);
    expect(Math.abs(after - before - 150)).toBeLessThan(2);
    await page.mouse.move(300, 500);
    expect((await widths(chat))[0], "it is let go").toBe(after);
    expect(await page.evaluate(() => String(getSelection()))).toBe("");
    expect(await value(page, "now")).toBe(Math.round(await share(chat)));

    await page.addInitScript(() => {
      const moved: string[] = [];
      Object.assign(window, { moved });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          if (!("sources" in entry) || !Array.isArray(entry.sources)) continue;
          for (const { node, previousRect, currentRect } of entry.sources) {
            const isColumn = node instanceof Element && node.matches(".page > *");
            if (isColumn && previousRect.x !== currentRect.x)
              moved.push(`${node.className} ${previousRect.x} ${currentRect.x} ${entry.startTime}`);
          }
        }
      }).observe({ type: "layout-shift", buffered: true });
    });
    await start(page, () => page.reload());
    expect(Math.abs(((await widths(chat))[0] ?? 0) - after)).toBeLessThan(1);
    expect(await page.evaluate("moved"), "it was so from the first frame").toEqual([]);
  });

  test("moves with the keys, within what the columns need, and back", async ({ chat, page }) => {
    await start(page, () => chat.openPlain());
    const [before = 0] = await widths(chat);
    const now = await value(page, "now");
    await border(page).focus();
    await page.keyboard.press("ArrowRight");
    expect(await share(chat)).toBeCloseTo((100 * before) / 1382.4 + 2, 1);
    expect(await value(page, "now")).toBe(now + 2);
    await page.keyboard.press("ArrowLeft");
    expect((await widths(chat))[0]).toBeCloseTo(before, 0);
    await page.keyboard.press("Home");
    expect((await widths(chat))[0]).toBe(288);
    expect(await value(page, "now")).toBe(await value(page, "min"));
    await page.keyboard.press("ArrowLeft");
    expect((await widths(chat))[0]).toBe(288);
    await start(page, () => page.reload());
    expect((await widths(chat))[0]).toBeCloseTo(288, 0);
    await border(page).focus();
    await page.keyboard.press("End");
    expect((await widths(chat))[1]).toBeCloseTo(384, 0);
    expect(await value(page, "now")).toBe(await value(page, "max"));
    await page.keyboard.press("Enter");
    expect((await widths(chat))[0]).toBe(before);
    await page.keyboard.press("Home");
    await border(page).dblclick();
    expect((await widths(chat))[0]).toBe(before);
    await start(page, () => page.reload());
    expect((await widths(chat))[0]).toBe(before);
  });

  test("stays right when the window is resized: no column is too narrow, and its values follow", async ({
    chat,
    page,
  }) => {
    await start(page, () => chat.openPlain());
    await border(page).focus();
    for (const key of ["Home", "End", "Enter"]) {
      await page.keyboard.press(key);
      for (const width of [1024, 1100, 2560, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth), key).toBe(width);
        const fault = async () => (await value(page, "now")) - Math.round(await share(chat));
        await expect.poll(fault, key).toBe(0);
        const [prompt = 0, response = 0] = await widths(chat);
        expect(prompt).toBeGreaterThanOrEqual(288);
        expect(response).toBeGreaterThanOrEqual(384);
        for (const name of ["min", "max"] as const) expect(await value(page, name)).toBeGreaterThan(0);
      }
    }
    await page.setViewportSize({ width: 1000, height: 900 });
    await expect(border(page)).toBeHidden();
    const [prompt, response] = await widths(chat);
    expect(prompt).toBe(response);
  });

  test("a stored value that is no width is ignored", async ({ chat, page }) => {
    await start(page, () => chat.openPlain());
    const before = await widths(chat);
    for (const broken of ['"wide"', "null", "[]", "-5", "1e999", "400", "{", '"50%"', "true"]) {
      await page.evaluate((text) => localStorage.setItem("causette.columns", text), broken);
      await start(page, () => page.reload());
      expect(await widths(chat), broken).toEqual(before);
    }
  });

  test("is between the two in the order of the keys, and its focus is seen, in forced colours too", async ({
    chat,
    page,
  }) => {
    await start(page, () => chat.openPlain());
    await page.getByRole("button", { name: "Add to the prompt" }).focus();
    await page.keyboard.press("Tab");
    await expect(border(page)).toBeFocused();
    for (const options of [
      { colorScheme: "light" },
      { colorScheme: "dark" },
      { forcedColors: "active" },
    ] as const) {
      await page.emulateMedia(options);
      await expect(border(page)).toHaveCSS("outline-style", "solid");
      const handle = border(page).evaluate((element) => getComputedStyle(element, "::after").borderLeftStyle);
      expect(await handle).toBe("solid");
    }
    await page.keyboard.press("Tab");
    expect(await chat.response.evaluate((part) => part.contains(document.activeElement))).toBe(true);
    await page.emulateMedia({ forcedColors: "none" });
    await expectAxeFindsNothing(page);
  });
});
