import { configurationPanelOf } from "../../support/configuration-panel.ts";
import { FRAME_SIZES, hiddenParts } from "../../support/hidden-parts.ts";
import { expect, test } from "../../support/page.ts";

test.use({ ownContext: true });

for (const locale of ["en-GB", "fr-FR"]) {
  test.describe(locale, () => {
    test.use({ locale });

    test("The frame holds while a check runs, and without the internet", async ({
      page,
      server,
      outside,
      pageURL,
    }) => {
      const panel = configurationPanelOf(page);
      const element = page.locator("#configuration");
      /** On a narrow screen, the open Configuration is a sheet over the frame. */
      async function isFrame(state: string): Promise<void> {
        for (const size of FRAME_SIZES) {
          await page.setViewportSize(size);
          const where = `${state}, ${size.width}×${size.height}`;
          await panel.open();
          await expect(element, where).toBeInViewport({ ratio: 1 });
          if (size.width < 1024) await panel.close();
          await expect.poll(() => hiddenParts(page), where).toEqual([]);
        }
      }
      await page.route("http://127.0.0.1:9930/**", () => undefined); // it never answers
      outside.offline(true);

      await page.goto(pageURL);
      await panel.open();
      await page.locator("[name=baseURL]").fill("http://127.0.0.1:9930/v1");
      await page.locator("[data-action=apply]").click();
      await page.locator("[data-command=check]").click();
      await expect(page.locator(".doctor-step[data-state=running]")).toBeVisible();
      await isFrame("a check is running");

      await panel.open();
      await page.locator("[name=baseURL]").fill(server.baseURL);
      await page.locator("[data-action=apply]").click();
      await panel.close();
      await page.locator("[name=human]").fill("Hello");
      await page.locator("[data-action=send]").click();
      await expect(page.locator("[data-part=status]")).toHaveAttribute("data-status", "failed");
      await isFrame("a run that failed because the internet is not there");
    });
  });
}
