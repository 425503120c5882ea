import { articles, button, place, talk } from "../../support/branches.ts";
import { expect, test } from "../../support/page.ts";
import { says } from "../../support/scenarios.ts";

test("under a mouse, the buttons of a message show while it is pointed at or has the focus", async ({
  chat,
  server,
  page,
}) => {
  await chat.open();
  await talk(chat, server, ["Hi", "One."]);
  const actions = articles(chat).first().locator(".message-actions");
  await chat.human.hover();
  await expect(actions).toHaveCSS("opacity", "0");
  await articles(chat).first().hover();
  await expect(actions).toHaveCSS("opacity", "1");
  await chat.human.hover();
  await expect(actions).toHaveCSS("opacity", "0");
  await chat.log.focus();
  await page.keyboard.press("Tab");
  await expect(button(articles(chat).first(), "Copy")).toBeFocused();
  await expect(actions).toHaveCSS("opacity", "1");
});

test.describe("on a touch screen", () => {
  test.use({ viewport: { width: 360, height: 740 }, contextOptions: { hasTouch: true, isMobile: true } });

  test("they always show, are large enough for a finger, and fit", async ({ chat, server }) => {
    await chat.open();
    await talk(chat, server, ["Hi", "One."]);
    server.answer(says("Two."));
    await button(articles(chat).nth(1), "Regenerate").tap();
    await expect(place(articles(chat).nth(1))).toContainText("2 / 2");
    await expect(chat.status).toHaveText(/^Done/);
    await expect(articles(chat).nth(1).locator(".message-actions")).toHaveCSS("opacity", "1");
    const buttons = articles(chat).getByRole("button");
    await expect(buttons).toHaveCount(3 + 6 + 2 + 1); // the last one explains the figures
    for (const each of await buttons.all()) {
      const { width = 0, height = 0, x = 0 } = (await each.boundingBox()) ?? {};
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
      expect([x >= 0, x + width <= 360]).toEqual([true, true]);
    }
  });
});
