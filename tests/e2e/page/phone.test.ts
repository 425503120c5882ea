import type { Page } from "@playwright/test";
import { hiddenParts } from "../../support/hidden-parts.ts";
import { expect, started, test } from "../../support/page.ts";
import { says } from "../../support/scenarios.ts";

/** Phones, with the height that their keyboard takes. */
const PHONES = [
  { width: 390, height: 844, keyboard: 336 },
  { width: 360, height: 640, keyboard: 260 },
  { width: 844, height: 390, keyboard: 200 },
  { width: 640, height: 360, keyboard: 200 },
] as const;
const PROMPTS = { empty: "", "a line": "Why?", "a page": "A line of a long prompt\n".repeat(40) };
const LONG = "A paragraph of the answer.\n\n".repeat(30);

test.use({ hasTouch: true, isMobile: true });

for (const locale of ["en-GB", "fr-FR"]) {
  for (const { width, height, keyboard } of PHONES) {
    test.describe(`${locale}, ${width}×${height}`, () => {
      test.use({ locale, viewport: { width, height } });

      test("Human and Send or Stop are above the keyboard, whatever is written", async ({
        page,
        server,
        pageURL,
      }) => {
        const isPortrait = height > width;
        const human = page.locator("[name=human]");
        const showsKeyboard = (isShown: boolean) =>
          page.setViewportSize({ width, height: isShown ? height - keyboard : height });
        const isFrame = async (state: string): Promise<void> => {
          await expect.poll(() => hiddenParts(page), state).toEqual([]);
        };
        /** On its side, a phone has no room for more than what is written, and the button. */
        const isWritable = async (state: string): Promise<void> => {
          if (isPortrait) return isFrame(state);
          const needed = async () =>
            (await hiddenParts(page)).filter((part) => /^(human|button|the page)/.test(part));
          await expect.poll(needed, state).toEqual([]);
        };

        server.answer(says(LONG));
        await page.goto(pageURL);
        await page.locator("[data-action=configuration]").tap();
        await page.locator("[name=baseURL]").fill(server.baseURL);
        await page.locator("[data-action=apply]").tap();
        await page.locator(".configuration-head button").tap();
        await expect.poll(() => page.evaluate(() => matchMedia("(pointer: coarse)").matches)).toBe(true);
        await isFrame("without an answer");
        await human.tap();
        await showsKeyboard(true);
        await isWritable("nothing written, no answer");
        await human.fill("Write much");
        await page.locator("[data-action=send]").tap();
        await showsKeyboard(false);
        await expect(page.locator("[data-part=status]")).toHaveAttribute("data-status", "done");
        await isFrame("after an answer");
        await human.tap();
        await showsKeyboard(true);
        for (const [name, prompt] of Object.entries(PROMPTS)) {
          await human.fill(prompt);
          await isWritable(name);
          await expect(page.locator("[data-action=send]")).toBeInViewport({ ratio: 1 });
          await expect(human).toBeInViewport({ ratio: 1 });
        }
        await showsKeyboard(false);
        await isFrame("with a page written, and the keyboard shut");
      });
    });
  }
}

for (const locale of ["en-GB", "fr-FR"]) {
  test.describe(`the first screen of a phone, ${locale}`, () => {
    test.use({ locale });
    test("the presets and both ways on are on it, as far as it reaches", async ({ page, pageURL }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(pageURL);
      const empty = page.locator("[data-part=empty]");
      const inView = (selector: string) =>
        expect(empty.locator(selector).first()).toBeInViewport({ ratio: 1 });
      await expect(empty.locator("[data-part=ways]")).toBeVisible();
      for (const part of [".card", "[data-part=server-title]", "[data-action=look-again]"])
        await inView(part);
      for (const part of ["h4[data-text=builtInTitle]", "[data-part=built-in-offer] .alert-next"])
        await inView(part);
      await page.setViewportSize({ width: 360, height: 640 });
      for (const part of [".card", "[data-part=server-title]", "[data-part=server-command]"])
        await inView(part);
      const cut = await page.locator("[data-part=connection]").evaluate((state) => {
        const line = state.parentElement?.getBoundingClientRect();
        const word = document.createRange();
        word.selectNodeContents(state);
        return word.getBoundingClientRect().right - (line?.right ?? 0) + 28; // with the mark at the end of the line
      });
      expect(cut, "the state in the banner is whole").toBeLessThanOrEqual(0);
      const height = (await empty.locator(".card").first().boundingBox())?.height ?? 0;
      expect(height, "a card is not squeezed").toBeGreaterThanOrEqual(44);
      expect(height, "and has a line for its name, and one for its first words").toBeLessThan(60);
    });
  });
}

test.describe("where the keyboard covers the page, as in Safari", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("the page keeps above it; a view enlarged with two fingers changes nothing", async ({
    chat,
    page,
  }) => {
    await page.addInitScript(() => {
      const view = { height: 844, scale: 1 };
      Object.assign(window, { view });
      for (const name of ["height", "scale"] as const)
        Object.defineProperty(visualViewport, name, { get: () => view[name] });
    });
    await chat.openPlain();
    await started(page);
    await chat.human.tap();
    const foot = await bottomOf(page);
    await see(page, { height: 508, scale: 1 });
    await expect.poll(() => bottomOf(page)).toBeLessThanOrEqual(508);
    await expect.poll(() => hiddenParts(page)).toEqual([]);
    await see(page, { height: 844, scale: 1 });
    await expect.poll(() => bottomOf(page)).toBe(foot);
    await see(page, { height: 422, scale: 2 });
    expect(await bottomOf(page)).toBe(foot);
  });
});

/** Sets what the page is told of the visual viewport. */
async function see(page: Page, view: { readonly height: number; readonly scale: number }): Promise<void> {
  const change = `Object.assign(view, ${JSON.stringify(view)})`;
  await page.evaluate(`${change}; visualViewport.dispatchEvent(new Event("resize"))`);
}

async function bottomOf(page: Page): Promise<number> {
  return page.locator("[data-action=send]").evaluate((send) => send.getBoundingClientRect().bottom);
}
